package org.septum.imaging.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that is in the archive as it is. */
final class StoredBytes implements EntryBytes {
    private final SeekableByteChannel archive;
    private final long start;
    private final long size;

    /** @param archive closed with this object */
    StoredBytes(SeekableByteChannel archive, long start, long size) {
        this.archive = archive;
        this.start = start;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] into, int offset, int count) throws IOException {
        if (position >= size) {
            return -1;
        }
        ByteBuffer target = ByteBuffer.wrap(into, offset, (int) Math.min(count, size - position));
        archive.position(start + position);
        while (target.hasRemaining()) {
            if (archive.read(target) < 0) {
                throw new IOException("the archive became shorter while it was being read");
            }
        }
        return target.position() - offset;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
