package org.septum.frontdoor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A NumPy file as the oracle describes it.
 *
 * @param kind "u2 1×512×512"
 * @param samples little endian
 */
record NumpyArray(String kind, byte[] samples) {
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '[|<](\\w\\d)', 'fortran_order': False, 'shape': \\(([\\d, ]+)\\), \\} *\n");

    static NumpyArray read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = (bytes[8] & 0xFF) + (bytes[9] & 0xFF) * 256;
        Matcher header = HEADER.matcher(new String(bytes, 10, length, StandardCharsets.US_ASCII));
        if (!header.matches() || bytes[6] != 1) {
            throw new IOException(file + " is no NumPy file of format 1.0");
        }
        return new NumpyArray(header.group(1) + " " + header.group(2).replace(", ", "×"),
                Arrays.copyOfRange(bytes, 10 + length, bytes.length));
    }

    /** The means of 16 parts as numpy.array_split cuts them. */
    double[] means() {
        int width = kind.charAt(1) - '0';
        ByteBuffer in = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        int count = samples.length / width;
        double[] means = new double[16];
        for (int part = 0, at = 0; part < 16; part++) {
            int size = count / 16 + (part < count % 16 ? 1 : 0);
            for (int i = 0; i < size; i++, at++) {
                means[part] += sample(in, at * width, width) / size;
            }
        }
        return means;
    }

    private double sample(ByteBuffer in, int at, int width) {
        boolean signed = kind.charAt(0) == 'i';
        return switch (width) {
            case 1 -> signed ? in.get(at) : in.get(at) & 0xFF;
            case 2 -> signed ? in.getShort(at) : in.getShort(at) & 0xFFFF;
            default -> throw new IllegalArgumentException("lossy samples of " + kind);
        };
    }
}
