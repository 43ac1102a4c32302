package org.septum.viewer.viewport;

/** How a picture is enlarged. */
public enum Interpolation {
    /** Each pixel a block: what the scanner stored. */
    NEAREST("Pixels"),
    /** Smooth between neighbouring pixels. */
    LINEAR("Smooth");

    private final String label;

    Interpolation(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
