package org.septum.viewer.planes;

/** How two sequences are laid on each other, so that the eye sees whether they are aligned. */
public enum Check {
    OFF("No check"),
    /** Squares of one beside squares of the other: lines must go on across their edges. */
    CHECKERBOARD("Checkerboard"),
    /** One after the other: what moves is not aligned. */
    BLINK("Blink");

    private final String words;

    Check(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
