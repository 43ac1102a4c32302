package org.septum.dicom.codec.jpeg;

import org.septum.dicom.pixel.CodecException;

/** A Huffman table (T.81 annexes C and F.2.2.3): codes of up to 9 bits by one look, longer ones length by length. */
final class HuffmanTable {
    static final int LOOK = 9;
    private static final int LONGEST = 16;

    private final int[] maxCode = new int[LONGEST + 2];
    private final int[] offset = new int[LONGEST + 1];
    private final byte[] symbols;
    /** Length in the high byte, symbol in the low one; 0 where the code is longer. */
    private final short[] look = new short[1 << LOOK];

    /** @param counts codes of each length from 1 to 16 */
    HuffmanTable(int[] counts, byte[] symbols) throws CodecException {
        this.symbols = symbols;
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            offset[length] = index - code;
            if (code + counts[length - 1] > 1 << length) {
                throw new CodecException("a Huffman table has more codes than fit");
            }
            for (int i = 0; i < counts[length - 1]; i++) {
                enter(code++, length, symbols[index++]);
            }
            maxCode[length] = counts[length - 1] == 0 ? -1 : code - 1;
            code <<= 1;
        }
        maxCode[LONGEST + 1] = Integer.MAX_VALUE;
    }

    private void enter(int code, int length, byte symbol) {
        if (length <= LOOK) {
            int first = code << LOOK - length;
            for (int i = 0; i < 1 << LOOK - length; i++) {
                look[first + i] = (short) (length << 8 | symbol & 0xFF);
            }
        }
    }

    /** The code that {@code width} bits start with: its length in the high byte, its symbol in the low one; 0 where none is whole. */
    int find(int bits, int width) {
        int entry = look[width > LOOK ? bits >>> width - LOOK : bits << LOOK - width];
        if (entry != 0) {
            return entry >>> 8 <= width ? entry : 0;
        }
        for (int length = LOOK + 1; length <= width; length++) {
            int prefix = bits >>> width - length;
            int index = prefix + offset[length];
            if (prefix <= maxCode[length] && index >= 0 && index < symbols.length) {
                return length << 8 | symbols[index] & 0xFF;
            }
        }
        return 0;
    }

    int decode(JpegBits bits) throws CodecException {
        int found = find(bits.peek(LONGEST), LONGEST);
        if (found == 0) {
            throw new CodecException("a code that is in no Huffman table");
        }
        bits.skip(found >>> 8);
        return found & 0xFF;
    }
}
