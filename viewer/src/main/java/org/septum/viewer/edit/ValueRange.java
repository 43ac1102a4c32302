package org.septum.viewer.edit;

import org.septum.imaging.edit.Area;

/** Values a threshold brush paints on, ends included. */
record ValueRange(double lowest, double highest) {
    /** Standard deviations to either side of the mean: tissue like the one the stroke began on. */
    private static final double WIDTH = 2;

    /** Of the pixels under the brush where a stroke begins. @param values of the frame, row by row */
    static ValueRange under(Area brush, float[] values) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (brush.has(i) && Float.isFinite(values[i])) {
                sum += values[i];
                squares += (double) values[i] * values[i];
                count++;
            }
        }
        double mean = sum / Math.max(1, count);
        double deviation = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean));
        return new ValueRange(mean - WIDTH * deviation, mean + WIDTH * deviation);
    }
}
