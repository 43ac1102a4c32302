package org.septum.dicom.codec.jpeg;

import org.septum.dicom.pixel.CodecException;

/**
 * Differences of lossless JPEG (T.81 H.1.2.2): a look at the next bits finds the code of the category and the bits that follow it in
 * one step, where both fit.
 */
final class DifferenceTable {
    static final int LOOK = 12;
    private static final int LARGEST = 16;

    /** Difference × 256 plus the bits taken; 0 where they are more than {@link #LOOK}. */
    final int[] look = new int[1 << LOOK];
    private final HuffmanTable codes;

    DifferenceTable(HuffmanTable codes) {
        this.codes = codes;
        for (int bits = 0; bits < look.length; bits++) {
            look[bits] = entry(bits);
        }
    }

    private int entry(int bits) {
        int found = codes.find(bits, LOOK);
        int length = found >>> 8;
        int category = found & 0xFF;
        if (found == 0 || category > LARGEST || length + (category == LARGEST ? 0 : category) > LOOK) {
            return 0;
        }
        if (category == 0) {
            return length;
        }
        if (category == LARGEST) {
            return 32768 << 8 | length;
        }
        int value = bits >>> LOOK - length - category & (1 << category) - 1;
        return JpegBits.extend(value, category) << 8 | length + category;
    }

    /** Reads one difference step by step. */
    int read(JpegBits bits) throws CodecException {
        int category = codes.decode(bits);
        if (category < LARGEST) {
            return bits.readSigned(category);
        }
        if (category > LARGEST) {
            throw new CodecException("a difference of %d bits".formatted(category));
        }
        return 32768;
    }
}
