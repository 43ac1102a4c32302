package org.septum.ai.window;

import java.util.Arrays;

/**
 * Maps a network's class scores on a window back to the picture: scores are interpolated bilinearly at every pixel and the class
 * is chosen there, so an edge is as fine as the picture, not as coarse as the window. Pixels outside the window are background
 * (0); among equal scores the lowest class wins. Not for several threads at once.
 */
public final class LabelProjector {
    private final WindowGrid window;
    private final int pictureColumns;
    private final int classes;
    private final LinearTaps alongRows;
    private final LinearTaps alongColumns;
    private final float[] lines;

    public LabelProjector(WindowGrid window, int pictureRows, int pictureColumns, int classes) {
        this.window = window;
        this.pictureColumns = pictureColumns;
        this.classes = classes;
        alongRows = new LinearTaps(pictureRows, window.rows(), window::windowRow);
        alongColumns = new LinearTaps(pictureColumns, window.columns(), window::windowColumn);
        lines = new float[classes * window.columns()];
    }

    /**
     * @param scores one plane of window rows × columns per class
     * @param labels the picture's labels, row by row; all are overwritten
     */
    public void project(float[] scores, byte[] labels) {
        Arrays.fill(labels, (byte) 0);
        for (int r = alongRows.from; r < alongRows.to; r++) {
            interpolateRows(scores, alongRows.lower[r], alongRows.weight[r]);
            int start = r * pictureColumns;
            for (int c = alongColumns.from; c < alongColumns.to; c++) {
                labels[start + c] = largest(alongColumns.lower[c], alongColumns.weight[c]);
            }
        }
    }

    /** Whether a label lies on the outermost pixels that the window or the picture reaches. */
    public boolean touchesBorder(byte[] labels) {
        if (alongRows.from >= alongRows.to || alongColumns.from >= alongColumns.to) {
            return false;
        }
        for (int c = alongColumns.from; c < alongColumns.to; c++) {
            if (labels[alongRows.from * pictureColumns + c] != 0 || labels[(alongRows.to - 1) * pictureColumns + c] != 0) {
                return true;
            }
        }
        for (int r = alongRows.from; r < alongRows.to; r++) {
            int start = r * pictureColumns;
            if (labels[start + alongColumns.from] != 0 || labels[start + alongColumns.to - 1] != 0) {
                return true;
            }
        }
        return false;
    }

    private void interpolateRows(float[] scores, int row, float weight) {
        int n = window.columns();
        int plane = window.rows() * n;
        for (int k = 0; k < classes; k++) {
            int source = k * plane + row * n;
            int target = k * n;
            for (int c = 0; c < n; c++) {
                float a = scores[source + c];
                lines[target + c] = a + weight * (scores[source + n + c] - a);
            }
        }
    }

    private byte largest(int column, float weight) {
        int best = 0;
        float highest = Float.NEGATIVE_INFINITY;
        for (int k = 0, at = column; k < classes; k++, at += window.columns()) {
            float score = lines[at] + weight * (lines[at + 1] - lines[at]);
            if (score > highest) {
                highest = score;
                best = k;
            }
        }
        return (byte) best;
    }
}
