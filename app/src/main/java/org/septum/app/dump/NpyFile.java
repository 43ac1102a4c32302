package org.septum.app.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.PixelType;

/**
 * A NumPy array file, format 1.0, written frame by frame: magic number, header with type and shape padded to 64 bytes, samples in
 * C order, little endian. It lies beside its place until it is whole.
 */
final class NpyFile implements AutoCloseable {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private final Path target;
    private final Path part;
    private final OutputStream out;

    /** Starts a file in a folder that exists. */
    NpyFile(Path target, PixelType type, int... shape) throws IOException {
        this.target = target;
        part = target.resolveSibling(".septum-" + UUID.randomUUID() + ".part");
        out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            out.write(header(type, shape));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    static byte[] header(PixelType type, int... shape) {
        StringBuilder dimensions = new StringBuilder();
        for (int size : shape) {
            dimensions.append(dimensions.isEmpty() ? "" : ", ").append(size);
        }
        if (shape.length == 1) {
            dimensions.append(',');
        }
        String description = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(code(type), dimensions);
        int length = MAGIC.length + 2 + description.length() + 1;
        int padding = -length & ALIGNMENT - 1;
        String text = description + " ".repeat(padding) + "\n";
        return ByteBuffer.allocate(length + padding).order(ByteOrder.LITTLE_ENDIAN).put(MAGIC).putShort((short) text.length())
                .put(text.getBytes(StandardCharsets.US_ASCII)).array();
    }

    /** NumPy's name of a type: byte order, kind, width. */
    static String code(PixelType type) {
        String kind = type.isFloating() ? "f" : type.isSigned() ? "i" : "u";
        return (type.bytes() == 1 ? "|" : "<") + kind + type.bytes();
    }

    void write(Frame frame) throws IOException {
        if (frame.array() instanceof byte[] bytes) {
            out.write(bytes);
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(frame.length(), frame.type().bytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
        switch (frame.array()) {
            case short[] samples -> buffer.asShortBuffer().put(samples);
            case int[] samples -> buffer.asIntBuffer().put(samples);
            case float[] samples -> buffer.asFloatBuffer().put(samples);
            case double[] samples -> buffer.asDoubleBuffer().put(samples);
            default -> throw new IllegalArgumentException("samples of " + frame.type());
        }
        out.write(buffer.array());
    }

    /** Puts the file into its place; every frame was written. */
    void finish() throws IOException {
        out.close();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }
}
