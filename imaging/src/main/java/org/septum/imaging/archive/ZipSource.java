package org.septum.imaging.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Opens the bytes of an archive for one reader. Every channel handed out is closed by who asked for it. */
@FunctionalInterface
interface ZipSource {
    SeekableByteChannel open() throws IOException;

    /** Exactly so many bytes from a place; EOFException where there are fewer. */
    static byte[] read(SeekableByteChannel channel, long position, int count) throws IOException {
        if (position < 0 || count > channel.size() - position) {
            throw new EOFException("%d bytes at %d of %d".formatted(count, position, channel.size()));
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        channel.position(position);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("became shorter while it was being read");
            }
        }
        return bytes.array();
    }
}
