package org.septum.imaging.plane;

import java.lang.foreign.MemorySegment;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/**
 * Reads a volume along the pixels of a plane: voxel by voxel where the plane is one of the stack's own, else linearly between the
 * eight voxels around each pixel. Immutable; may be used from any thread.
 */
public final class PlaneSampler {
    /** How far beyond the outermost centres a voxel reaches. */
    private static final double RIM = 0.5 + 1e-6;

    private final Grid plane;
    private final Grid stack;
    private final IndexMap map;

    /**
     * @param plane of pixels in patient mm (LPS)
     * @param stack the volume's grid
     * @param move patient mm of the plane to patient mm of the volume; the identity where the patient did not move between
     */
    public PlaneSampler(Grid plane, Grid stack, Affine move) {
        this.plane = plane;
        this.stack = stack;
        map = IndexMap.of(plane, stack, move);
    }

    /**
     * Physical values of one slice of the plane, row by row; NaN beyond the volume.
     *
     * @param phase of the volume
     * @param out holds at least {@code plane.frameSize()}
     */
    public void values(Volume volume, int slice, int phase, float[] out) {
        Reader reader = new Reader(volume, phase);
        for (int row = 0; row < plane.rows(); row++) {
            int at = row * plane.columns();
            for (int column = 0; column < plane.columns(); column++) {
                out[at + column] = (float) value(reader, column, row, slice);
            }
        }
    }

    /** The physical value at a pixel; NaN beyond the volume. */
    public double value(Volume volume, int column, int row, int slice, int phase) {
        return value(new Reader(volume, phase), column, row, slice);
    }

    private double value(Reader reader, int column, int row, int slice) {
        double i = map.at(0, column, row, slice);
        double j = map.at(1, column, row, slice);
        double k = map.at(2, column, row, slice);
        if (isBeyond(i, stack.columns()) || isBeyond(j, stack.rows()) || isBeyond(k, stack.slices())) {
            return Double.NaN;
        }
        return map.exact() ? reader.at((int) i, (int) j, (int) k) : reader.between(i, j, k);
    }

    private static boolean isBeyond(double index, int count) {
        return index < -RIM || index > count - 1 + RIM;
    }

    /** One phase of a volume. */
    private static final class Reader {
        private final SampleType type;
        private final MemorySegment samples;
        private final double slope;
        private final double intercept;
        private final int columns;
        private final int rows;
        private final int slices;
        private final long first;

        Reader(Volume volume, int phase) {
            Grid grid = volume.grid();
            type = volume.type();
            samples = volume.samples();
            slope = volume.rescale().slope();
            intercept = volume.rescale().intercept();
            columns = grid.columns();
            rows = grid.rows();
            slices = grid.slices();
            first = (long) grid.frame(0, phase) * grid.frameSize();
        }

        double at(int i, int j, int k) {
            return slope * type.get(samples, first + ((long) k * rows + j) * columns + i) + intercept;
        }

        double between(double i, double j, double k) {
            double x = Math.clamp(i, 0, columns - 1.0);
            double y = Math.clamp(j, 0, rows - 1.0);
            double z = Math.clamp(k, 0, slices - 1.0);
            int z0 = (int) z;
            double share = z - z0;
            double lower = inSlice(x, y, z0);
            return share == 0 ? lower : lower + share * (inSlice(x, y, z0 + 1) - lower);
        }

        private double inSlice(double x, double y, int k) {
            int y0 = (int) y;
            double share = y - y0;
            double upper = inRow(x, y0, k);
            return share == 0 ? upper : upper + share * (inRow(x, y0 + 1, k) - upper);
        }

        private double inRow(double x, int j, int k) {
            int x0 = (int) x;
            double share = x - x0;
            double left = at(x0, j, k);
            return share == 0 ? left : left + share * (at(x0 + 1, j, k) - left);
        }
    }
}
