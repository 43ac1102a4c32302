package org.septum.imaging.edit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.septum.imaging.Grid;
import org.septum.imaging.UnusableInputException;

/**
 * Edits as a file: eight letters, the version, the length and the CRC-32 of what follows, then {@link EditCodec}'s bytes
 * deflated. A file appears whole or not at all: it is written beside its place, forced to the disk and moved there.
 */
public final class EditFile {
    private static final long MAGIC = 0x53455054_45444954L; // "SEPTEDIT"
    private static final int VERSION = 2;
    /** Without confidence and reading, which are the file's end from version 2 on. */
    private static final int FIRST_VERSION = 1;
    private static final int HEADER = 8 + 4 + 4 + 4;

    private EditFile() { }

    /** Writes or replaces a file; its folder is made where it is missing. */
    public static void write(Path file, SavedEdits edits) throws IOException {
        byte[] payload = deflated(edits);
        CRC32 crc = new CRC32();
        crc.update(payload);
        ByteBuffer whole = ByteBuffer.allocate(HEADER + payload.length);
        whole.putLong(MAGIC).putInt(VERSION).putInt(payload.length).putInt((int) crc.getValue()).put(payload).flip();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            while (whole.hasRemaining()) {
                out.write(whole);
            }
            out.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] deflated(SavedEdits edits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 16))) {
            EditCodec.write(edits, out);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a file.
     *
     * @param grid of the pictures the edits must belong to; nothing larger is ever allocated
     * @throws UnusableInputException naming the file and what is wrong with it
     * @throws IOException where it cannot be read
     */
    public static SavedEdits read(Path file, Grid grid) throws IOException {
        ByteBuffer whole = ByteBuffer.wrap(Files.readAllBytes(file));
        if (whole.remaining() < HEADER || whole.getLong() != MAGIC) {
            throw new UnusableInputException(file, "is no file of Septum's edits");
        }
        int version = whole.getInt();
        if (version < FIRST_VERSION || version > VERSION) {
            throw new UnusableInputException(file, "was written by another version of Septum (format %d)".formatted(version));
        }
        int length = whole.getInt();
        int expected = whole.getInt();
        CRC32 crc = new CRC32();
        crc.update(whole.slice());
        if (length != whole.remaining() || (int) crc.getValue() != expected) {
            throw new UnusableInputException(file, "is damaged");
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(whole.array(), HEADER, length))) {
            return EditCodec.read(new DataInputStream(in), grid, version > FIRST_VERSION);
        } catch (UnfitEditsException e) {
            throw new UnusableInputException(file, e.getMessage());
        } catch (IOException e) {
            throw new UnusableInputException(file, "is damaged", e);
        }
    }
}
