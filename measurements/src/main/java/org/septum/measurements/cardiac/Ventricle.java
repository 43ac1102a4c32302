package org.septum.measurements.cardiac;

/** Which side of the heart a choice of slices is about. */
public enum Ventricle {
    /** The left cavity and its myocardium. */
    LEFT,
    RIGHT
}
