package org.septum.imaging.registration;

import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * A picture's first phase at a coarser spacing, on the heap: means of blocks of voxels.
 *
 * @param values the column index running fastest, then row, then slice
 * @param toPatient index to patient millimetres
 */
record Level(float[] values, int columns, int rows, int slices, Affine toPatient) {
    /**
     * The means of blocks whose edges are as near to a length as whole voxels allow; an axis whose voxels are larger stays.
     *
     * @throws UnalignableException where a value is not a number, or an axis has a single voxel
     */
    static Level of(Volume volume, double mm) throws UnalignableException {
        Grid g = volume.grid();
        if (Math.min(g.columns(), Math.min(g.rows(), g.slices())) < 2) {
            throw new UnalignableException("a picture of %d × %d × %d has no depth to be aligned in"
                    .formatted(g.columns(), g.rows(), g.slices()));
        }
        int[] block = blocks(g.toPatient(), mm, g.columns(), g.rows(), g.slices());
        Blocks sums = new Blocks(g.columns(), g.rows(), g.slices(), block);
        float[] frame = new float[g.frameSize()];
        for (int slice = 0; slice < sums.slices * block[2]; slice++) {
            volume.values(slice, 0, frame);
            sums.add(frame, 0, slice);
        }
        Level level = sums.level(g.toPatient());
        for (float v : level.values) {
            if (!Float.isFinite(v)) {
                throw new UnalignableException("a picture holds values that are not numbers");
            }
        }
        return level;
    }

    /** The same picture, coarser. */
    Level coarser(double mm) {
        int[] block = blocks(toPatient, mm, columns, rows, slices);
        Blocks sums = new Blocks(columns, rows, slices, block);
        for (int slice = 0; slice < sums.slices * block[2]; slice++) {
            sums.add(values, slice * columns * rows, slice);
        }
        return sums.level(toPatient);
    }

    private static int[] blocks(Affine a, double mm, int... counts) {
        int[] block = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            // at least two blocks must stay, to interpolate between
            block[axis] = (int) Math.clamp(Math.rint(mm / a.spacing(axis)), 1, Math.max(1, counts[axis] / 2));
        }
        return block;
    }

    int index(int column, int row, int slice) {
        return (slice * rows + row) * columns + column;
    }

    /** Sums of blocks as they are filled slice by slice; what fills no whole block at the far ends is left out. */
    private static final class Blocks {
        private final int fineColumns;
        private final int[] block;
        private final int columns;
        private final int rows;
        private final int slices;
        private final float[] sums;

        Blocks(int fineColumns, int fineRows, int fineSlices, int[] block) {
            this.fineColumns = fineColumns;
            this.block = block;
            columns = fineColumns / block[0];
            rows = fineRows / block[1];
            slices = fineSlices / block[2];
            sums = new float[Math.multiplyExact(columns * rows, slices)];
        }

        void add(float[] fine, int start, int slice) {
            int plane = slice / block[2] * rows * columns;
            for (int r = 0; r < rows * block[1]; r++) {
                int target = plane + r / block[1] * columns;
                int source = start + r * fineColumns;
                for (int c = 0; c < columns; c++, target++) {
                    for (int n = 0; n < block[0]; n++) {
                        sums[target] += fine[source++];
                    }
                }
            }
        }

        Level level(Affine fine) {
            float share = 1f / (block[0] * block[1] * block[2]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] *= share;
            }
            double[][] steps = new double[3][];
            for (int axis = 0; axis < 3; axis++) {
                steps[axis] = fine.step(axis);
                for (int a = 0; a < 3; a++) {
                    steps[axis][a] *= block[axis];
                }
            }
            double[] origin = fine.apply((block[0] - 1) / 2.0, (block[1] - 1) / 2.0, (block[2] - 1) / 2.0);
            return new Level(sums, columns, rows, slices, Affine.ofSteps(steps[0], steps[1], steps[2], origin));
        }
    }
}
