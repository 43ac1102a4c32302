package org.septum.dicom.codec.jpegls;

/** How the components of a colour picture follow each other in a JPEG-LS stream (T.87 C.2.3). */
public enum Interleave {
    /** Each component in a scan of its own. */
    NONE,
    /** A line of each component in turn. */
    LINE,
    /** A sample of each component in turn. */
    SAMPLE
}
