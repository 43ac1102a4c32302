package org.septum.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** JPEG streams for tests in other packages. */
public final class LosslessStreams {
    private LosslessStreams() {
    }

    /** Components of one size, see {@link LosslessEncoder}. */
    public static byte[] of(int[][] components, int columns, int precision, int predictor, int restartRows) {
        return LosslessEncoder.encode(components, columns, precision, predictor, 0, restartRows);
    }

    /** An extended sequential stream of 12 bits whose blocks are flat, each of another grey. */
    public static byte[] sequentialTwelveBits(int rows, int columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("ffd8ffc1000b0c%04x%04x010111".formatted(rows, columns) + "00" + "ffdb004300"
                + "08".repeat(64) + "ffc4001f00" + "0000000c000000000000000000000000" + "000102030405060708090a0b" + "ffc4001410"
                + "01000000000000000000000000000000" + "00" + "ffda0008010100003f00"));
        int blocks = (rows + 7) / 8 * ((columns + 7) / 8);
        for (int i = 0; i < blocks; i++) {
            // A difference of category 3, the end of the block: 0011 + three bits + 0.
            out.write(3 << 4 | (i & 7) << 1);
        }
        out.writeBytes(HexFormat.of().parseHex("ffd9"));
        return out.toByteArray();
    }
}
