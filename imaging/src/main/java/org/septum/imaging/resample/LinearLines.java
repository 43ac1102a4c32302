package org.septum.imaging.resample;

import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/** Lines of a target grid out of a source picture, by trilinear interpolation. For one thread. */
final class LinearLines {
    /** How far beyond the outermost voxels, in voxels, a place still counts as on them: affines are rounded. */
    private static final double ROUNDING = 1e-4;

    private final Volume source;
    private final Grid grid;
    private final Affine toIndex;
    private final float outside;
    private final float[][] frames;

    /** @param toIndex from a target's column, row and slice to the source's */
    LinearLines(Volume source, Affine toIndex, float outside) {
        this.source = source;
        this.toIndex = toIndex;
        this.outside = outside;
        grid = source.grid();
        frames = new float[grid.slices()][];
    }

    /** Writes the values along the columns of one of the target's rows. */
    void fill(float[] line, int row, int slice) {
        double[] start = toIndex.apply(0, row, slice);
        double[] step = toIndex.step(0);
        for (int n = 0; n < line.length; n++) {
            double i = start[0] + n * step[0];
            double j = start[1] + n * step[1];
            double k = start[2] + n * step[2];
            line[n] = isIn(i, grid.columns()) && isIn(j, grid.rows()) && isIn(k, grid.slices())
                    ? at(Math.clamp(i, 0, grid.columns() - 1), Math.clamp(j, 0, grid.rows() - 1),
                            Math.clamp(k, 0, grid.slices() - 1))
                    : outside;
        }
    }

    private static boolean isIn(double index, int count) {
        return index >= -ROUNDING && index <= count - 1 + ROUNDING;
    }

    private float at(double i, double j, double k) {
        int s = (int) k;
        float w = (float) (k - s);
        float near = inFrame(frame(s), i, j);
        // a frame beyond is not asked for where it has no weight: there may be none
        return w == 0 ? near : near + w * (inFrame(frame(s + 1), i, j) - near);
    }

    private float inFrame(float[] frame, double i, double j) {
        int c = Math.max(0, (int) Math.min(i, grid.columns() - 2));
        int r = Math.max(0, (int) Math.min(j, grid.rows() - 2));
        float u = (float) (i - c);
        float v = (float) (j - r);
        int n = r * grid.columns() + c;
        int right = grid.columns() > 1 ? 1 : 0;
        int below = grid.rows() > 1 ? grid.columns() : 0;
        float top = frame[n] + u * (frame[n + right] - frame[n]);
        float bottom = frame[n + below] + u * (frame[n + below + right] - frame[n + below]);
        return top + v * (bottom - top);
    }

    private float[] frame(int slice) {
        if (frames[slice] == null) {
            float[] values = new float[grid.frameSize()];
            source.values(slice, 0, values);
            frames[slice] = values;
        }
        return frames[slice];
    }
}
