package org.septum.imaging;

/**
 * Stored sample to physical value: {@code slope · stored + intercept} (DICOM PS3.3 C.11.1.1.2; NIfTI scl_slope, scl_inter).
 *
 * @param unit what the value counts, as the source says it ("HU", …); empty where it does not say
 */
public record Rescale(double slope, double intercept, String unit) {
    public static final Rescale NONE = new Rescale(1, 0, "");

    public Rescale {
        if (slope == 0 || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException("rescale slope %s and intercept %s make no values".formatted(slope, intercept));
        }
    }

    public double value(double stored) {
        return slope * stored + intercept;
    }

    public double stored(double value) {
        return (value - intercept) / slope;
    }
}
