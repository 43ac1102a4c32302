package org.septum.imaging.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A deflated file, inflated from its start as far as it was asked for. Memory grows with what really comes out, never with what
 * the archive claims. The checksum is compared once everything has come out.
 */
final class InflatedBytes implements EntryBytes {
    private static final int STEP = 1 << 16;

    private final SeekableByteChannel archive;
    private final ZipItem item;
    private final Consumer<byte[]> whole;
    private final Inflater inflater = new Inflater(true);
    private long next;
    private long left;
    private byte[] bytes;
    private int filled;

    /**
     * @param archive closed with this object
     * @param start of the compressed bytes
     * @param whole told the content once it is complete
     */
    InflatedBytes(SeekableByteChannel archive, ZipItem item, long start, Consumer<byte[]> whole) {
        this.archive = archive;
        this.item = item;
        this.whole = whole;
        next = start;
        left = item.compressed();
        bytes = new byte[(int) Math.min(item.size(), STEP)];
    }

    @Override
    public long size() {
        return item.size();
    }

    @Override
    public int read(long position, byte[] into, int offset, int count) throws IOException {
        if (position >= item.size()) {
            return -1;
        }
        int end = (int) Math.min(item.size(), position + count);
        inflateTo(end);
        System.arraycopy(bytes, (int) position, into, offset, end - (int) position);
        return end - (int) position;
    }

    private void inflateTo(int end) throws IOException {
        boolean more = filled < end;
        while (filled < end) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(item.size(), Math.max(STEP, 2L * bytes.length)));
            }
            filled += step();
        }
        if (more && filled == item.size()) {
            finish();
        }
    }

    private int step() throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(bytes, filled, bytes.length - filled);
                if (count > 0) {
                    return count;
                }
                if (inflater.finished() || inflater.needsDictionary() || left == 0) {
                    throw new IOException("is damaged inside the archive: it ends after %d of %d bytes"
                            .formatted(filled, item.size()));
                }
                feed();
            }
        } catch (DataFormatException e) {
            throw new IOException("is damaged inside the archive (%s)".formatted(e.getMessage()), e);
        }
    }

    private void feed() throws IOException {
        int count = (int) Math.min(left, STEP);
        inflater.setInput(ByteBuffer.wrap(ZipSource.read(archive, next, count)));
        next += count;
        left -= count;
    }

    private void finish() throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, filled);
        if (crc.getValue() != item.crc()) {
            throw new IOException("is damaged inside the archive: its checksum is another");
        }
        whole.accept(bytes);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        archive.close();
    }
}
