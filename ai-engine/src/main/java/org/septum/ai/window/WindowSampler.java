package org.septum.ai.window;

import java.util.Arrays;

/**
 * Takes a window out of a picture by bilinear interpolation; samples outside the picture are 0. The same values as SciPy's
 * {@code affine_transform(order=1, mode="constant")}, which the networks were trained with. One instance serves every picture of
 * a size and is not for several threads at once.
 */
public final class WindowSampler {
    private final WindowGrid window;
    private final int pictureColumns;
    private final LinearTaps alongRows;
    private final LinearTaps alongColumns;
    private final float[] line;

    public WindowSampler(WindowGrid window, int pictureRows, int pictureColumns) {
        this.window = window;
        this.pictureColumns = pictureColumns;
        alongRows = new LinearTaps(window.rows(), pictureRows, window::pictureRow);
        alongColumns = new LinearTaps(window.columns(), pictureColumns, window::pictureColumn);
        line = new float[pictureColumns];
    }

    /** Samples of the window that lie in the picture, as a fraction of all. */
    public double coverage() {
        return (double) (alongRows.to - alongRows.from) * (alongColumns.to - alongColumns.from)
                / ((double) window.rows() * window.columns());
    }

    /** Writes the window of a picture (row by row) into {@code out}, rows × columns of the window. */
    public void sample(float[] picture, float[] out) {
        Arrays.fill(out, 0, window.rows() * window.columns(), 0);
        if (alongColumns.from >= alongColumns.to) {
            return;
        }
        int first = alongColumns.lower[alongColumns.from];
        int end = alongColumns.lower[alongColumns.to - 1] + 2;
        for (int r = alongRows.from; r < alongRows.to; r++) {
            int above = alongRows.lower[r] * pictureColumns;
            float w = alongRows.weight[r];
            for (int c = first; c < end; c++) {
                float a = picture[above + c];
                line[c] = a + w * (picture[above + pictureColumns + c] - a);
            }
            int row = r * window.columns();
            for (int c = alongColumns.from; c < alongColumns.to; c++) {
                float a = line[alongColumns.lower[c]];
                out[row + c] = a + alongColumns.weight[c] * (line[alongColumns.lower[c] + 1] - a);
            }
        }
    }
}
