package org.septum.dicom.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What an element holds, before its VR gives it a meaning. Bytes as read stay as they were, in the stream's byte order, and are
 * decoded each time they are asked for.
 */
public sealed interface Value permits Value.Run, Text, Sequence, Fragments {
    /** A run of bytes that is either at hand or in a file. */
    sealed interface Run extends Value permits Bytes, FileBytes, SourceBytes {
        /** Bytes that are there; fewer than the element declared where the file was cut short. */
        long length();

        /** The bytes the element declared. */
        long declaredLength();

        /** Whether numbers in it are big endian. */
        boolean bigEndian();

        /** Copies {@code count} bytes from {@code position} on. Throws where the run has not that many. */
        void copy(long position, byte[] into, int offset, int count) throws IOException;

        /** The file the bytes are in, or null where they are in memory. */
        Path file();
    }
}
