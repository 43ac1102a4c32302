package org.septum.dicom.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Bytes of an element that were left where they came from: pixel data. They are read when asked for, so the source must still be
 * open.
 *
 * @param position where they start in the source
 * @param length how many there are
 * @param declaredLength how many the element says there are
 */
public record SourceBytes(ByteSource source, long position, long length, long declaredLength, boolean bigEndian)
        implements Value.Run {

    @Override
    public Path file() {
        return null;
    }

    @Override
    public void copy(long from, byte[] into, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, length);
        source.read(position + from, into, offset, count);
    }
}
