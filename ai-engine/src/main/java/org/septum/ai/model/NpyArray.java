package org.septum.ai.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * An array of 32-bit floats in NumPy's file format (NPY, versions 1 to 3), C order, little endian: what a self-test is kept in.
 *
 * @param shape sizes, slowest axis first
 * @param values in C order; the array's own
 */
public record NpyArray(long[] shape, float[] values) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");

    /** Reads a file. Throws ModelRejectedException where it is not such an array. */
    public static NpyArray read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ModelRejectedException(file, "does not exist");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        String header = header(file, bytes);
        if (!group(file, DESCR, header, "descr").equals("<f4")) {
            throw new ModelRejectedException(file, "does not hold 32-bit floats: " + header.strip());
        }
        if (group(file, ORDER, header, "fortran_order").equals("True")) {
            throw new ModelRejectedException(file, "is in Fortran order; C order is needed");
        }
        long[] shape = shape(file, group(file, SHAPE, header, "shape"));
        return new NpyArray(shape, values(file, bytes, shape));
    }

    /** Writes it as a file, in version 1. */
    public void write(Path file) throws IOException {
        String sizes = LongStream.of(shape).mapToObj(n -> n + ",").collect(Collectors.joining());
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }".formatted(sizes);
        // The format wants the values to start at a multiple of 64 bytes, behind a line's end.
        int length = Math.ceilDiv(MAGIC.length + 4 + header.length() + 1, 64) * 64 - MAGIC.length - 4;
        ByteBuffer bytes = ByteBuffer.allocate(MAGIC.length + 4 + length + Float.BYTES * values.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) length);
        bytes.put((header + " ".repeat(length - header.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        bytes.asFloatBuffer().put(values);
        Files.write(file, bytes.array());
    }

    private static String header(Path file, ByteBuffer bytes) throws ModelRejectedException {
        byte[] magic = new byte[MAGIC.length];
        if (bytes.remaining() >= 12) {
            bytes.get(magic);
        }
        if (!Arrays.equals(magic, MAGIC)) {
            throw new ModelRejectedException(file, "is not a NumPy file");
        }
        int version = bytes.get();
        bytes.get();
        long length = version == 1 ? Short.toUnsignedInt(bytes.getShort()) : Integer.toUnsignedLong(bytes.getInt());
        if (length > bytes.remaining()) {
            throw new ModelRejectedException(file, "ends within its header");
        }
        byte[] text = new byte[(int) length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static String group(Path file, Pattern pattern, String header, String field) throws ModelRejectedException {
        Matcher m = pattern.matcher(header);
        if (!m.find()) {
            throw new ModelRejectedException(file, "has no readable '" + field + "' in its header");
        }
        return m.group(1);
    }

    private static long[] shape(Path file, String text) throws ModelRejectedException {
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new ModelRejectedException(file, "has an unreadable shape (" + text + ")", e);
        }
    }

    private static float[] values(Path file, ByteBuffer bytes, long[] shape) throws ModelRejectedException {
        long present = bytes.remaining() / Float.BYTES;
        // Each factor is bounded by what is there, so the product cannot overflow unnoticed.
        long expected = LongStream.of(shape).reduce(1, (a, b) -> b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b);
        if (expected != present || bytes.remaining() % Float.BYTES != 0) {
            throw new ModelRejectedException(
                    file, "holds %d bytes of values, not those of shape %s".formatted(bytes.remaining(), Arrays.toString(shape)));
        }
        float[] values = new float[(int) present];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}
