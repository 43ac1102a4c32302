package org.septum.viewer.study;

/**
 * Which physical values are black and which are white (DICOM PS3.3 C.11.2.1.2).
 *
 * @param centre the value shown mid-grey
 * @param width from black to white; above 0
 */
public record WindowLevel(double centre, double width) {
    public WindowLevel {
        if (!(width > 0) || !Double.isFinite(width) || !Double.isFinite(centre)) {
            throw new IllegalArgumentException("a window of centre %s and width %s shows nothing".formatted(centre, width));
        }
    }

    public static WindowLevel between(double black, double white) {
        return new WindowLevel((black + white) / 2, white - black);
    }

    public double black() {
        return centre - width / 2;
    }

    public double white() {
        return centre + width / 2;
    }

    /** The same centre with another width, never quite 0. */
    public WindowLevel scaled(double factor) {
        return new WindowLevel(centre, Math.max(1e-6, width * factor));
    }
}
