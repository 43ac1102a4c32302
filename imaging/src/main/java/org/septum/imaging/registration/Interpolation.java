package org.septum.imaging.registration;

/** Trilinear interpolation in a level. Reads only; several threads may share it. */
final class Interpolation {
    private final float[] values;
    private final int columns;
    private final int frame;
    private final double lastColumn;
    private final double lastRow;
    private final double lastSlice;

    Interpolation(Level level) {
        values = level.values();
        columns = level.columns();
        frame = level.columns() * level.rows();
        lastColumn = level.columns() - 1;
        lastRow = level.rows() - 1;
        lastSlice = level.slices() - 1;
    }

    boolean holds(double i, double j, double k) {
        return i >= 0 && j >= 0 && k >= 0 && i <= lastColumn && j <= lastRow && k <= lastSlice;
    }

    /** The value at an index between voxels, or at the nearest that the level holds. */
    float clamped(double i, double j, double k) {
        return at(Math.clamp(i, 0, lastColumn), Math.clamp(j, 0, lastRow), Math.clamp(k, 0, lastSlice));
    }

    /** The value at an index between voxels, which the level must hold. */
    float at(double i, double j, double k) {
        int c = (int) Math.min(i, lastColumn - 1);
        int r = (int) Math.min(j, lastRow - 1);
        int s = (int) Math.min(k, lastSlice - 1);
        float u = (float) (i - c);
        float v = (float) (j - r);
        float w = (float) (k - s);
        int n = s * frame + r * columns + c;
        float near = row(n, u) + v * (row(n + columns, u) - row(n, u));
        int m = n + frame;
        float far = row(m, u) + v * (row(m + columns, u) - row(m, u));
        return near + w * (far - near);
    }

    private float row(int n, float u) {
        return values[n] + u * (values[n + 1] - values[n]);
    }
}
