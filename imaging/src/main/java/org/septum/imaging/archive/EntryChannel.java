package org.septum.imaging.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/** Reads one file of an archive. One thread at a time, as every method waits for the others. */
final class EntryChannel extends FileChannel {
    private static final int STEP = 1 << 16;

    private final ZipPath path;
    private final EntryBytes content;
    private long position;

    /** @param content closed with this channel */
    EntryChannel(ZipPath path, EntryBytes content) {
        this.path = path;
        this.content = content;
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        int count = read(target, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public synchronized long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, targets.length);
        long sum = 0;
        for (int i = offset; i < offset + length; i++) {
            int count = read(targets[i]);
            if (count < 0) {
                return sum == 0 ? -1 : sum;
            }
            sum += count;
        }
        return sum;
    }

    @Override
    public synchronized int read(ByteBuffer target, long from) throws IOException {
        if (!isOpen()) {
            throw new java.nio.channels.ClosedChannelException();
        }
        if (from < 0) {
            throw new IllegalArgumentException("position " + from);
        }
        try {
            if (target.hasArray()) {
                int count = content.read(from, target.array(), target.arrayOffset() + target.position(), target.remaining());
                target.position(target.position() + Math.max(0, count));
                return count;
            }
            byte[] step = new byte[Math.min(target.remaining(), STEP)];
            int count = content.read(from, step, 0, step.length);
            target.put(step, 0, Math.max(0, count));
            return count;
        } catch (IOException e) {
            throw path.unusable(e);
        }
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized FileChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("position " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public synchronized long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        ByteBuffer step = ByteBuffer.allocate((int) Math.clamp(count, 0, STEP));
        if (read(step, from) <= 0) {
            return 0;
        }
        return target.write(step.flip());
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long offset, long size) {
        throw new UnsupportedOperationException("a file in an archive cannot be mapped");
    }

    @Override
    protected synchronized void implCloseChannel() throws IOException {
        content.close();
    }

    @Override
    public void force(boolean metaData) {
        // nothing was written
    }

    @Override
    public FileLock lock(long offset, long size, boolean shared) {
        throw new UnsupportedOperationException("a file in an archive cannot be locked");
    }

    @Override
    public FileLock tryLock(long offset, long size, boolean shared) {
        throw new UnsupportedOperationException("a file in an archive cannot be locked");
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new NonWritableChannelException();
    }

    @Override
    public int write(ByteBuffer source, long at) {
        throw new NonWritableChannelException();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public long transferFrom(java.nio.channels.ReadableByteChannel source, long at, long count) {
        throw new NonWritableChannelException();
    }
}
