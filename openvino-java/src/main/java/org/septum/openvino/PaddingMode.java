package org.septum.openvino;

/** What {@link PreProcessSteps#pad} fills with. */
public enum PaddingMode {
    /** A given value. */
    CONSTANT,
    /** The value at the edge. */
    EDGE,
    /** The tensor mirrored, without repeating the edge. */
    REFLECT,
    /** The tensor mirrored, repeating the edge. */
    SYMMETRIC
}
