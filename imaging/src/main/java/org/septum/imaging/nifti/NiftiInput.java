package org.septum.imaging.nifti;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.septum.imaging.UnusableInputException;

/**
 * The bytes of a NIfTI file in order, whether compressed or not (told by content, not by name), and the header they begin with.
 */
final class NiftiInput implements AutoCloseable {
    /** Deflate cannot shrink by more: 258 bytes from 2 bits. */
    private static final long MOST_PER_COMPRESSED_BYTE = 1032;

    private final Path file;
    private final InputStream bytes;
    private final boolean compressed;
    private final NiftiHeader header;

    private NiftiInput(Path file, InputStream bytes, boolean compressed) throws IOException {
        this.file = file;
        this.bytes = bytes;
        this.compressed = compressed;
        byte[] head = read(NiftiFields.BYTES_1);
        byte[] more = head.length == NiftiFields.BYTES_1 && isVersion2(head)
                ? read(NiftiFields.BYTES_2 - NiftiFields.BYTES_1) : new byte[0];
        byte[] all = Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, all, head.length, more.length);
        header = new NiftiHeaderParser(file).parse(all);
        checkDeclaredSize();
        skip(header.dataOffset() - all.length);
    }

    /** Opens a file, reads its header and stops before the first sample. */
    static NiftiInput open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnusableInputException(file, "is a folder, not a NIfTI file");
        }
        if (!Files.exists(file)) {
            throw new UnusableInputException(file, "does not exist");
        }
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            raw.mark(2);
            boolean compressed = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return new NiftiInput(file, compressed ? new GZIPInputStream(raw, 1 << 16) : raw, compressed);
        } catch (ZipException | EOFException e) {
            raw.close();
            throw new UnusableInputException(file, "is damaged: its compression cannot be undone (" + e.getMessage() + ")", e);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    NiftiHeader header() {
        return header;
    }

    private static boolean isVersion2(byte[] head) {
        return (head[0] & 0xff | head[1] << 8) == NiftiFields.BYTES_2 || (head[3] & 0xff | head[2] << 8) == NiftiFields.BYTES_2;
    }

    /**
     * Refuses a header that declares more, or at least a whole frame less, than the file can hold, before memory is asked for.
     */
    private void checkDeclaredSize() throws IOException {
        long size = Files.size(file);
        long declared;
        try {
            declared = Math.addExact(header.dataOffset(), header.dataBytes());
        } catch (ArithmeticException e) {
            throw new UnusableInputException(file, "declares more samples than any file can hold", e);
        }
        if (compressed) {
            if (declared / MOST_PER_COMPRESSED_BYTE > size) {
                throw new UnusableInputException(file,
                        "declares %d bytes, more than its %d compressed bytes can hold".formatted(declared, size));
            }
        } else if (size < declared) {
            throw wrongSize(size - header.dataOffset());
        } else if (size - declared >= frameBytes()) {
            throw wrongSize(size - header.dataOffset());
        }
    }

    private long frameBytes() {
        return (long) header.grid().frameSize() * header.format().bytes();
    }

    private UnusableInputException wrongSize(long found) {
        return new UnusableInputException(file,
                "declares %d bytes of samples, but holds %d".formatted(header.dataBytes(), Math.max(0, found)));
    }

    /** The next bytes of samples; fails where the file ends before {@code length} of them. */
    void readSamples(byte[] into, int length, long readBefore) throws IOException {
        int got = guarded(() -> bytes.readNBytes(into, 0, length));
        if (got < length) {
            throw wrongSize(readBefore + got);
        }
    }

    /** After the last sample: fails where at least one more whole frame follows, or the compression's check fails. */
    void checkEnd() throws IOException {
        if (!compressed) {
            return;
        }
        long left = frameBytes();
        byte[] buffer = new byte[1 << 14];
        while (left > 0) {
            int length = (int) Math.min(left, buffer.length);
            int got = guarded(() -> bytes.readNBytes(buffer, 0, length));
            left -= got;
            if (got < length) {
                return;
            }
        }
        throw new UnusableInputException(file,
                "declares %d bytes of samples, but holds at least a frame more".formatted(header.dataBytes()));
    }

    private byte[] read(int length) throws IOException {
        byte[] b = new byte[length];
        int got = guarded(() -> bytes.readNBytes(b, 0, length));
        return Arrays.copyOf(b, got);
    }

    /** Passes over bytes; fails where the file ends before. */
    void skip(long count) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long left = count;
        while (left > 0) {
            int length = (int) Math.min(left, buffer.length);
            int got = guarded(() -> bytes.readNBytes(buffer, 0, length));
            if (got < length) {
                throw wrongSize(0);
            }
            left -= got;
        }
    }

    private interface Read {
        int run() throws IOException;
    }

    /** Runs one read; a stream that is damaged or ends inside its compression becomes an error that names the file. */
    private int guarded(Read read) throws IOException {
        try {
            return read.run();
        } catch (EOFException e) {
            throw new UnusableInputException(file, "is cut short: its compressed data end early", e);
        } catch (ZipException e) {
            throw new UnusableInputException(file, "is damaged: its compression cannot be undone (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
