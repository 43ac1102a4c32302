package org.septum.viewer.viewport;

/** What a viewport shows of a stack. */
public enum Layout {
    /** One slice, as large as it fits. */
    SINGLE,
    /** Every slice at the current phase, side by side. */
    MOSAIC
}
