package org.septum.dicom.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Bytes of an element that were left in the file: pixel data. They are read when asked for, so the file must still be there.
 *
 * @param position where they start in the file
 * @param length how many there are
 * @param declaredLength how many the element says there are
 */
public record FileBytes(Path file, long position, long length, long declaredLength, boolean bigEndian)
        implements Value.Run {

    @Override
    public void copy(long from, byte[] into, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer target = ByteBuffer.wrap(into, offset, count);
            while (target.hasRemaining()) {
                int read = channel.read(target, position + from + target.position() - offset);
                if (read < 0) {
                    throw new EOFException(file + ": became shorter while it was being read");
                }
            }
        }
    }
}
