package org.septum.imaging.registration;

/** Values between two ends as places on a scale of {@value #COUNT} bins; values beyond an end are that end's. */
record Bins(double low, double high) {
    static final int COUNT = 32;
    /** Just under the last bin, so that a value always has a bin above it to be shared with. */
    private static final float END = Math.nextDown(COUNT - 1f);

    float of(float value) {
        return Math.clamp((float) ((value - low) * (COUNT - 1) / (high - low)), 0, END);
    }
}
