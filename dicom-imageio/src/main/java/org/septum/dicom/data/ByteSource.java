package org.septum.dicom.data;

import java.io.IOException;

/** Bytes that somebody else keeps and that can be read anywhere: an image stream for one. Safe for several threads. */
public interface ByteSource {
    long size();

    /** Reads {@code count} bytes from {@code position} on; throws where there are not that many. */
    void read(long position, byte[] into, int offset, int count) throws IOException;
}
