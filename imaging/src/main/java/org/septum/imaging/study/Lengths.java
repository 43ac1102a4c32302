package org.septum.imaging.study;

/** What a picture's pixel spacing counts. */
public enum Lengths {
    /** Millimetres at a known place in the patient. */
    IN_PATIENT,
    /** Millimetres in the patient; where the picture lies is not said. */
    CALIBRATED,
    /** Millimetres at the detector of a projection: structures in the patient are smaller by an unknown magnification. */
    AT_DETECTOR,
    /** Nothing: only the shape of a pixel is known. */
    UNKNOWN
}
