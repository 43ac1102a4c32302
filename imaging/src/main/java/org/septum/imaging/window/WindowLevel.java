package org.septum.imaging.window;

/**
 * Which physical values are black and which are white: Window Center (0028,1050) and Window Width (0028,1051).
 *
 * @param centre the value shown mid-grey
 * @param width from black to white, above 0; a width of 1 makes a threshold
 */
public record WindowLevel(double centre, double width) {
    public WindowLevel {
        if (!(width > 0) || !Double.isFinite(width) || !Double.isFinite(centre)) {
            throw new IllegalArgumentException("a window of centre %s and width %s shows nothing".formatted(centre, width));
        }
    }

    /** The window whose {@link #grey} is 0 up to {@code black} and 1 from {@code white} on. */
    public static WindowLevel between(double black, double white) {
        return new WindowLevel((black + white) / 2 + 0.5, white - black + 1);
    }

    /**
     * Grey of a value, 0 to 1, by DICOM's function LINEAR (PS3.3 C.11.2.1.2.1). Widths below 1, which LINEAR does not allow, are
     * taken as LINEAR_EXACT (C.11.2.1.3.2) takes them, which the narrow windows of fractional values need.
     */
    public double grey(double x) {
        if (width < 1) {
            return Math.clamp((x - centre) / width + 0.5, 0, 1);
        }
        double half = (width - 1) / 2;
        if (x <= centre - 0.5 - half) {
            return 0;
        }
        if (x > centre - 0.5 + half) {
            return 1;
        }
        return (x - (centre - 0.5)) / (width - 1) + 0.5;
    }
}
