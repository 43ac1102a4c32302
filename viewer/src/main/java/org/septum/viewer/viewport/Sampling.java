package org.septum.viewer.viewport;

/**
 * Where the pixels of a line of the view fall between the samples of the picture along the same axis.
 *
 * @param from first view pixel inside the picture
 * @param to one past the last
 * @param low for each view pixel from {@code from} on, the sample before it (clamped into the picture)
 * @param share weight of the sample after {@code low}, 0 to 1
 */
record Sampling(int from, int to, int[] low, float[] share) {
    /**
     * @param start first view pixel of the tile
     * @param end one past its last
     * @param origin view coordinate of sample −0.5
     * @param scale view pixels per sample
     * @param samples in the picture
     */
    static Sampling along(int start, int end, double origin, double scale, int samples, Interpolation interpolation) {
        int from = (int) Math.clamp(Math.round(origin), start, end);
        int to = (int) Math.clamp(Math.round(origin + scale * samples), from, end);
        int[] low = new int[to - from];
        float[] share = new float[to - from];
        for (int i = 0; i < low.length; i++) {
            double at = Math.clamp((from + i + 0.5 - origin) / scale - 0.5, 0, samples - 1);
            int base = Math.min((int) at, Math.max(0, samples - 2));
            low[i] = interpolation == Interpolation.NEAREST ? (int) Math.round(at) : base;
            share[i] = interpolation == Interpolation.NEAREST ? 0 : (float) (at - base);
        }
        return new Sampling(from, to, low, share);
    }

    int length() {
        return to - from;
    }

    /** Index of the sample after {@code low[i]}. */
    int high(int i, int samples) {
        return Math.min(low[i] + 1, samples - 1);
    }
}
