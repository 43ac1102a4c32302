package org.septum.viewer.surface;

/**
 * The size of pictures while they change: as large as the screen shows them where the machine keeps up with 30 a second, smaller
 * where it does not. Written by the thread that draws, read by any.
 */
final class TurningSize {
    private static final double TOO_LONG_MS = 30;
    private static final double SHORT_MS = 16;
    private static final double LEAST = 0.3;
    private static final double GROWTH = 1.15;

    private volatile double scale = 1;

    /** Of each side, 0.3 to 1. */
    double scale() {
        return scale;
    }

    /** A picture of this size took so long. Its pixels are only a part of the work, so the size falls by halves at most. */
    void took(long nanos) {
        double ms = nanos / 1e6;
        if (ms > TOO_LONG_MS) {
            scale = Math.max(LEAST, scale * Math.max(0.5, Math.sqrt(TOO_LONG_MS / ms)));
        } else if (ms < SHORT_MS) {
            scale = Math.min(1, scale * GROWTH);
        }
    }
}
