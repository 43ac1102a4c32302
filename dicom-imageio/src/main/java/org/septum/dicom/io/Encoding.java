package org.septum.dicom.io;

/** How elements are written: with their VR or without, and in which byte order. */
record Encoding(boolean explicit, boolean bigEndian) {
    static final Encoding IMPLICIT = new Encoding(false, false);
    static final Encoding EXPLICIT = new Encoding(true, false);

    static Encoding of(TransferSyntax syntax) {
        return new Encoding(syntax.explicit(), syntax.bigEndian());
    }
}
