package org.septum.dicom.codec.jpeg2000;

/** Passes that bypass the arithmetic coder (T.800 D.6): the same samples as otherwise, their bits as they are. */
final class BypassPasses {
    private static final int FOUR = BlockColumns.FOUR;
    private static final int ROW = BlockColumns.ROW;

    private final RawBits raw = new RawBits();
    private final BlockColumns block;

    BypassPasses(BlockColumns block) {
        this.block = block;
    }

    /** Starts a codeword segment; two bytes 0xFF stand behind its end. */
    void start(byte[] segment, int from) {
        raw.start(segment, from);
    }

    /** Significance propagation. @param value of a sample that becomes significant */
    void propagate(int value) {
        int[] columns = block.columns;
        int at = 0;
        for (int y = 0, p = block.stride + 1; y < block.height; y += 4, p += 2) {
            int inside = block.inside(y);
            for (int end = p + block.width; p < end; p++, at += 4) {
                int todo = BlockColumns.candidates(columns[p]) & inside;
                while (todo != 0) {
                    int one = todo & -todo;
                    todo ^= one;
                    columns[p] |= one << BlockColumns.VISITED;
                    if (raw.bit() != 0) {
                        int row = Integer.numberOfTrailingZeros(one);
                        int negative = raw.bit();
                        block.samples[at + row / ROW] = negative << 31 | value;
                        columns[p] |= BlockColumns.SELF << row | negative << BlockColumns.SIGN + row;
                        todo |= one << ROW & inside & ~(columns[p] >> 4);
                        block.spread(p, row, negative);
                    }
                }
            }
        }
    }

    /** Magnitude refinement. @param half what a bit adds or takes away */
    void refine(int half) {
        int[] columns = block.columns;
        int at = 0;
        for (int y = 0, p = block.stride + 1; y < block.height; y += 4, p += 2) {
            for (int end = p + block.width; p < end; p++, at += 4) {
                int todo = columns[p] >> 4 & ~(columns[p] >> BlockColumns.VISITED) & FOUR;
                columns[p] |= todo << BlockColumns.REFINED;
                for (; todo != 0; todo &= todo - 1) {
                    block.samples[at + Integer.numberOfTrailingZeros(todo) / ROW] += raw.bit() != 0 ? half : -half;
                }
            }
        }
    }
}
