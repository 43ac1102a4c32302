package org.septum.overlays.surface;

/**
 * One axis in longer steps: each new sample is the mean of some neighbours.
 *
 * @param size samples there are
 * @param together samples a new one is the mean of
 */
record Resampling(int size, int together) {
    static Resampling of(int size, double spacing, double wanted) {
        return new Resampling(size, Math.clamp(Math.round(wanted / spacing), 1, size));
    }

    int newSize() {
        return (size + together - 1) / together;
    }

    /** Where the first new sample lies, in old indices. */
    double first() {
        return (together - 1) / 2.0;
    }

    /**
     * Writes new samples of lines that lie side by side.
     *
     * @param stride from one sample of a line to its next, in both arrays, which is also the number of lines
     */
    void apply(float[] from, int fromAt, float[] to, int toAt, int stride) {
        for (int n = 0; n < newSize(); n++) {
            int end = Math.min(size, (n + 1) * together);
            for (int line = 0; line < stride; line++) {
                float sum = 0;
                for (int i = n * together; i < end; i++) {
                    sum += from[fromAt + line + i * stride];
                }
                to[toAt + line + n * stride] = sum / (end - n * together);
            }
        }
    }
}
