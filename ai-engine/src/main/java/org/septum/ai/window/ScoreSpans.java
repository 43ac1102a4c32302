package org.septum.ai.window;

/**
 * The part of each row of a window where there may be anything but background: from the first to the last sample at which another
 * class comes within {@link #REACH} of the background's score. Most of a window lies outside, and what is computed there need not be:
 * at and between samples outside, background leads by nearly as much. (Scores beyond 100,000 are rounded too coarsely for that.)
 * Reused from picture to picture; not for several threads at once.
 */
public final class ScoreSpans {
    /** A class whose score lies further below another's has no more than e^−10 of its probability. */
    public static final float REACH = 10;

    private final int rows;
    private final int columns;
    private final int classes;
    private final float[] lead;
    private final int[] from;
    private final int[] to;

    public ScoreSpans(int rows, int columns, int classes) {
        this.rows = rows;
        this.columns = columns;
        this.classes = classes;
        lead = new float[rows * columns];
        from = new int[rows];
        to = new int[rows];
    }

    /** @param scores one plane of window rows × columns per class, the background's first */
    public void find(float[] scores) {
        System.arraycopy(scores, lead.length, lead, 0, lead.length);
        for (int k = 2; k < classes; k++) {
            raise(scores, k * lead.length);
        }
        for (int i = 0; i < lead.length; i++) {
            lead[i] = scores[i] - lead[i];
        }
        for (int row = 0; row < rows; row++) {
            find(row);
        }
    }

    private void raise(float[] scores, int plane) {
        for (int i = 0; i < lead.length; i++) {
            lead[i] = Math.max(lead[i], scores[plane + i]);
        }
    }

    private void find(int row) {
        int start = row * columns;
        int first = start;
        int end = start + columns;
        while (first < end && lead[first] >= REACH) {
            first++;
        }
        while (end > first && lead[end - 1] >= REACH) {
            end--;
        }
        from[row] = first < end ? first - start : columns;
        to[row] = first < end ? end - start : 0;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The first column of a row's span; the number of columns where it has none. */
    public int from(int row) {
        return from[row];
    }

    /** The column after the last of a row's span; 0 where it has none. */
    public int to(int row) {
        return to[row];
    }

    /** The background's score less the highest other at a sample, row · columns + column. */
    public float lead(int sample) {
        return lead[sample];
    }
}
