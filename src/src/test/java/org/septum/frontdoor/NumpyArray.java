package org.septum.frontdoor;

import java.io.IOException;
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
}
