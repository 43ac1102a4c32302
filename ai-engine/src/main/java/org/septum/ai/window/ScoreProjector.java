package org.septum.ai.window;

/**
 * Brings a network's class scores on a window back to the picture, interpolated bilinearly at every pixel that lies in the window.
 * Not for several threads at once.
 */
public final class ScoreProjector {
    /** Uses the scores at one pixel. */
    @FunctionalInterface
    public interface Pixels {
        /**
         * @param pixel row · picture columns + column
         * @param scores one per class; reused for the next pixel
         */
        void accept(int pixel, float[] scores);
    }

    private final WindowGrid window;
    private final int pictureColumns;
    private final int classes;
    private final LinearTaps alongRows;
    private final LinearTaps alongColumns;
    /** By window column: the first pixel column whose lower sample is that one or a later one. */
    private final int[] firstPixel;
    private final float[] lines;
    private final float[] pixel;

    public ScoreProjector(WindowGrid window, int pictureRows, int pictureColumns, int classes) {
        this.window = window;
        this.pictureColumns = pictureColumns;
        this.classes = classes;
        alongRows = new LinearTaps(pictureRows, window.rows(), window::windowRow);
        alongColumns = new LinearTaps(pictureColumns, window.columns(), window::windowColumn);
        firstPixel = firstPixels(alongColumns, window.columns());
        lines = new float[classes * window.columns()];
        pixel = new float[classes];
    }

    private static int[] firstPixels(LinearTaps taps, int samples) {
        int[] first = new int[samples + 1];
        int pixel = taps.from;
        for (int sample = 0; sample <= samples; sample++) {
            while (pixel < taps.to && taps.lower[pixel] < sample) {
                pixel++;
            }
            first[sample] = pixel;
        }
        return first;
    }

    /**
     * Passes over pixels between samples outside the spans, where background leads by far.
     *
     * @param scores one plane of window rows × columns per class
     * @param spans of these scores
     */
    public void project(float[] scores, ScoreSpans spans, Pixels pixels) {
        for (int r = alongRows.from; r < alongRows.to; r++) {
            int row = alongRows.lower[r];
            int from = Math.max(0, Math.min(spans.from(row), spans.from(row + 1)) - 1);
            int to = Math.max(spans.to(row), spans.to(row + 1));
            if (from >= to) {
                continue;
            }
            interpolateRows(scores, row, alongRows.weight[r], from, Math.min(to + 1, window.columns()));
            int start = r * pictureColumns;
            for (int c = firstPixel[from]; c < firstPixel[to]; c++) {
                interpolateColumn(alongColumns.lower[c], alongColumns.weight[c]);
                pixels.accept(start + c, pixel);
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

    private void interpolateRows(float[] scores, int row, float weight, int from, int to) {
        int n = window.columns();
        int plane = window.rows() * n;
        for (int k = 0; k < classes; k++) {
            int source = k * plane + row * n;
            int target = k * n;
            for (int c = from; c < to; c++) {
                float a = scores[source + c];
                lines[target + c] = a + weight * (scores[source + n + c] - a);
            }
        }
    }

    private void interpolateColumn(int column, float weight) {
        for (int k = 0, at = column; k < classes; k++, at += window.columns()) {
            pixel[k] = lines[at] + weight * (lines[at + 1] - lines[at]);
        }
    }
}
