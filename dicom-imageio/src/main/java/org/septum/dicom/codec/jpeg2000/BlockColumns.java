package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;

/**
 * What bit-plane coding knows of a code-block's samples, in columns of four.
 *
 * <p>One int tells everything of such a column: bits 0 to 17 which samples of it, its two neighbours and the rows above and below
 * are significant (three bits a row, from the row above on). The upper bits are about its own column: 18 whether the sample above is
 * negative and 31 the one below; of row k, bit 19 + 3k whether it is negative, 20 + 3k whether it has been refined, 21 + 3k whether
 * it has been visited in this bit-plane. So each of the four is three bits away from the next in every respect. There is a column
 * more on either side and a row of columns more above and below.
 */
final class BlockColumns {
    static final int SELF = 0x10;
    /** A sample's neighbourhood as {@link BlockContexts} numbers it, once the column is shifted by three times its row. */
    static final int NEIGHBOURHOOD = 0x1FF;
    static final int SIGNIFICANCE = 0x3FFFF;
    static final int ROW = 3;
    static final int SIGN = 19;
    static final int REFINED = 20;
    static final int VISITED = 21;
    /** Bits 0, 3, 6 and 9: one for each sample of a column. */
    static final int FOUR = 0x249;
    private static final int SIGN_ABOVE = 18;
    private static final int SIGN_BELOW = 31;
    /** Enough for every shape of up to 4096 samples; 1024 × 4 needs most. */
    private static final int MOST = 3 * (1024 + 2);
    /** Likewise; a last row of columns may be cut, so 1024 × 1 needs as much as 1024 × 4. */
    private static final int MOST_SAMPLES = 4096 + 3 * 1024;

    final int[] columns = new int[MOST];
    /** The four samples of a column side by side. */
    final int[] samples = new int[MOST_SAMPLES];
    int width;
    int height;
    /** From a column to the one below. */
    int stride;
    private boolean causal;

    /** @param stripesCausal whether nothing is known of the row of columns below */
    void start(int blockWidth, int blockHeight, boolean stripesCausal) {
        width = blockWidth;
        height = blockHeight;
        stride = width + 2;
        causal = stripesCausal;
        int stripes = (height + 3) / 4;
        Arrays.fill(samples, 0, 4 * stripes * width, 0);
        Arrays.fill(columns, 0, stride * (stripes + 2), 0);
    }

    /** From columns of four to rows. */
    void unfold(int[] into) {
        for (int y = 0, to = 0; y < height; y++) {
            int from = (y & ~3) * width + (y & 3);
            for (int x = 0; x < width; x++) {
                into[to++] = samples[from + 4 * x];
            }
        }
    }

    /** Bits 0, 3, 6 and 9 for the rows of a column that are inside the block. */
    int inside(int y) {
        return height - y >= 4 ? FOUR : FOUR & (1 << ROW * (height - y)) - 1;
    }

    /** Which samples of a column have a significant neighbour and are not significant: those significance propagates to. */
    static int candidates(int column) {
        int rows = column | column >> 1 | column >> 2;
        return (rows | rows >> ROW | rows >> 2 * ROW) & ~(column >> 4);
    }

    /** The index in {@link BlockContexts#signCoding} of the sample in row k, 3k being given. */
    static int signIndex(int column, int left, int right, int row) {
        int above = row == 0 ? column >>> SIGN_ABOVE : column >>> SIGN - ROW + row;
        int below = column >>> SIGN + ROW + row & 1;
        return column >>> row & 0xAA | above & 1 | below << 2 | (left >>> SIGN + row & 1) << 4 | (right >>> SIGN + row & 1) << 6;
    }

    /** Tells the neighbouring columns that the sample in row k is significant, 3k being given. */
    void spread(int p, int row, int negative) {
        columns[p - 1] |= SELF << 1 + row;
        columns[p + 1] |= SELF >> 1 << row;
        if (row == 0) {
            if (!causal) {
                int above = p - stride;
                columns[above - 1] |= 1 << 17;
                columns[above] |= 1 << 16 | negative << SIGN_BELOW;
                columns[above + 1] |= 1 << 15;
            }
        } else if (row == 3 * ROW) {
            int below = p + stride;
            columns[below - 1] |= 4;
            columns[below] |= 2 | negative << SIGN_ABOVE;
            columns[below + 1] |= 1;
        }
    }
}
