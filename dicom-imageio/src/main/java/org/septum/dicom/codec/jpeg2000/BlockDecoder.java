package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;

/**
 * Decodes the bit-planes of a code-block (T.800 annex D).
 *
 * <p>Samples are worked on in columns of four. One int tells everything of such a column: bits 0 to 17 which samples of it, its two
 * neighbours and the rows above and below are significant (three bits a row, from the row above on). The upper bits are about its
 * own column: 18 whether the sample above is negative and 31 the one below; of row k, bit 19 + 3k whether it is negative, 20 + 3k
 * whether it has been refined, 21 + 3k whether it has been visited in this bit-plane. So each of the four is three bits away from
 * the next in every respect. There is a column more on either side and a row of columns more above and below.
 *
 * <p>Decoded samples have the sign in bit 31 and twice the magnitude below it, halfway between its bounds where lower bit-planes
 * are missing. While decoding goes on, the four samples of a column lie side by side.
 */
final class BlockDecoder {
    private static final int MOST_PLANES = 30;
    /** Enough for every shape of up to 4096 samples; 1024 × 4 needs most. */
    private static final int FLAGS = 3 * (1024 + 2);
    /** Likewise; a last row of columns may be cut, so 1024 × 1 needs as much as 1024 × 4. */
    private static final int SAMPLES = 4096 + 3 * 1024;
    private static final int SELF = 0x10;
    private static final int NEIGHBOURS = 0x1EF;
    private static final int ALL = 0x1FF;
    private static final int SIGNIFICANCE = 0x3FFFF;
    private static final int ROW = 3;
    private static final int SIGN_ABOVE = 18;
    private static final int SIGN = 19;
    private static final int REFINED = 20;
    private static final int VISITED = 21;
    private static final int SIGN_BELOW = 31;
    /** Bits 0, 3, 6 and 9: one for each sample of a column. */
    private static final int FOUR = 0x249;

    private final MqDecoder mq = new MqDecoder();
    private final RawBits raw = new RawBits();
    private final int[] flags = new int[FLAGS];
    private final int[] samples = new int[SAMPLES];
    private byte[] bytes = new byte[8192];
    private byte[] zeroContexts;
    private int width;
    private int height;
    private int stride;
    private boolean causal;

    /**
     * Decodes what there is of a block.
     *
     * @param into gets the samples, row by row; at least width × height long
     */
    void decode(CodeBlock block, byte[] packets, int orientation, ComponentCoding coding, int[] into) throws CodecException {
        if (block.bitPlanes > MOST_PLANES) {
            throw new CodecException("a JPEG 2000 code-block of " + block.bitPlanes + " bit-planes");
        }
        prepare(block, packets, orientation, coding);
        int from = 0;
        int pass = 0;
        for (int s = 0; s < block.segments(); s++) {
            int end = from + block.segmentLength(s);
            byte first = bytes[end];
            byte second = bytes[end + 1];
            bytes[end] = -1;
            bytes[end + 1] = -1;
            boolean bypassed = coding.has(ComponentCoding.BYPASS) && pass >= 10 && pass % 3 != 0;
            if (bypassed) {
                raw.start(bytes, from);
            } else {
                mq.start(bytes, from);
            }
            for (int i = 0; i < block.segmentPasses(s); i++) {
                decodePass(pass++, block.bitPlanes, coding, bypassed);
            }
            bytes[end] = first;
            bytes[end + 1] = second;
            from = end;
        }
        unfold(into);
    }

    private void prepare(CodeBlock block, byte[] packets, int orientation, ComponentCoding coding) {
        width = block.width;
        height = block.height;
        stride = width + 2;
        causal = coding.has(ComponentCoding.CAUSAL);
        zeroContexts = BlockContexts.zeroCoding(orientation);
        int stripes = (height + 3) / 4;
        Arrays.fill(samples, 0, 4 * stripes * width, 0);
        Arrays.fill(flags, 0, stride * (stripes + 2), 0);
        if (bytes.length < block.length() + 2) {
            bytes = new byte[block.length() + block.length() / 2 + 2];
        }
        block.copy(packets, bytes);
        mq.resetContexts();
    }

    /** From columns of four to rows. */
    private void unfold(int[] into) {
        for (int y = 0, to = 0; y < height; y++) {
            int from = (y & ~3) * width + (y & 3);
            for (int x = 0; x < width; x++) {
                into[to++] = samples[from + 4 * x];
            }
        }
    }

    /** Some writers count passes beyond the lowest bit-plane; there is nothing in them. */
    private void decodePass(int pass, int planes, ComponentCoding coding, boolean bypassed) {
        int plane = planes - 1 - (pass + 2) / 3;
        if (plane < 0) {
            return;
        }
        switch (pass % 3) {
            case 0 -> {
                cleanUp(3 << plane);
                if (coding.has(ComponentCoding.SYMBOLS)) {
                    skipSymbols();
                }
            }
            case 1 -> {
                if (bypassed) {
                    propagateRaw(3 << plane);
                } else {
                    propagate(3 << plane);
                }
            }
            default -> {
                if (bypassed) {
                    refineRaw(1 << plane);
                } else {
                    refine(1 << plane);
                }
            }
        }
        if (coding.has(ComponentCoding.RESET)) {
            mq.resetContexts();
        }
    }

    /** The segmentation symbol 1010 (T.800 D.5); what else stands there would be a sign of damage. */
    private void skipSymbols() {
        for (int i = 0; i < 4; i++) {
            symbol(BlockContexts.UNIFORM);
        }
    }

    private int symbol(int context) {
        int state = mq.contexts[context];
        int slack = mq.slack - (state >>> 8);
        int bit = state & 1;
        if (slack < 0) {
            int r = mq.renormalise(slack, context);
            slack = r >> 1;
            bit = r & 1;
        }
        mq.slack = slack;
        return bit;
    }

    /** Bits 0, 3, 6 and 9 for the rows of a column that are inside the block. */
    private int inside(int y) {
        return height - y >= 4 ? FOUR : FOUR & (1 << ROW * (height - y)) - 1;
    }

    /** Which samples of a column have a significant neighbour and are not significant: those significance propagates to. */
    private static int candidates(int column) {
        int rows = column | column >> 1 | column >> 2;
        return (rows | rows >> ROW | rows >> 2 * ROW) & ~(column >> 4);
    }

    /** The index in {@link BlockContexts#signCoding} of the sample in row k, 3k being given. */
    private static int signIndex(int column, int left, int right, int row) {
        int above = row == 0 ? column >>> SIGN_ABOVE : column >>> SIGN - ROW + row;
        int below = column >>> SIGN + ROW + row & 1;
        return column >>> row & 0xAA | above & 1 | below << 2 | (left >>> SIGN + row & 1) << 4 | (right >>> SIGN + row & 1) << 6;
    }

    /** Tells the neighbouring columns that the sample in row k is significant, 3k being given. */
    private void spread(int[] columns, int p, int row, int negative) {
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

    /** Significance propagation (T.800 D.3.1): samples with a significant neighbour. */
    private void propagate(int value) {
        int[] columns = flags;
        int[] contexts = mq.contexts;
        byte[] zero = zeroContexts;
        byte[] signs = BlockContexts.signCoding();
        int slack = mq.slack;
        int at = 0;
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            int inside = inside(y);
            for (int end = p + width; p < end; p++, at += 4) {
                int column = columns[p];
                if ((column & SIGNIFICANCE) == 0) {
                    continue;
                }
                int todo = candidates(column) & inside;
                int visited = 0;
                while (todo != 0) {
                    int row = Integer.numberOfTrailingZeros(todo);
                    int one = todo & -todo;
                    todo ^= one;
                    visited |= one;
                    int cx = zero[column >>> row & ALL];
                    int state = contexts[cx];
                    int bit = state & 1;
                    slack -= state >>> 8;
                    if (slack < 0) {
                        int r = mq.renormalise(slack, cx);
                        slack = r >> 1;
                        bit = r & 1;
                    }
                    if (bit != 0) {
                        int sign = signs[signIndex(column, columns[p - 1], columns[p + 1], row)];
                        cx = sign & 15;
                        state = contexts[cx];
                        bit = state & 1;
                        slack -= state >>> 8;
                        if (slack < 0) {
                            int r = mq.renormalise(slack, cx);
                            slack = r >> 1;
                            bit = r & 1;
                        }
                        bit ^= sign >>> 7 & 1;
                        samples[at + (row * 11 >> 5)] = bit << 31 | value;
                        column |= SELF << row | bit << SIGN + row;
                        todo |= one << ROW & inside & ~(column >> 4);
                        spread(columns, p, row, bit);
                    }
                }
                columns[p] = column | visited << VISITED;
            }
        }
        mq.slack = slack;
    }

    /** Magnitude refinement (T.800 D.3.3): samples that were significant before this bit-plane. */
    private void refine(int half) {
        int[] columns = flags;
        int[] contexts = mq.contexts;
        int slack = mq.slack;
        int at = 0;
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            for (int end = p + width; p < end; p++, at += 4) {
                int column = columns[p];
                int todo = column >> 4 & ~(column >> VISITED) & FOUR;
                if (todo == 0) {
                    continue;
                }
                columns[p] = column | todo << REFINED;
                do {
                    int row = Integer.numberOfTrailingZeros(todo);
                    todo &= todo - 1;
                    int cx = BlockContexts.REFINE + 2;
                    if ((column >>> REFINED + row & 1) == 0) {
                        cx = (column >>> row & NEIGHBOURS) == 0 ? BlockContexts.REFINE : BlockContexts.REFINE + 1;
                    }
                    int state = contexts[cx];
                    int bit = state & 1;
                    slack -= state >>> 8;
                    if (slack < 0) {
                        int r = mq.renormalise(slack, cx);
                        slack = r >> 1;
                        bit = r & 1;
                    }
                    samples[at + (row * 11 >> 5)] += (half << 1 & -bit) - half;
                } while (todo != 0);
            }
        }
        mq.slack = slack;
    }

    /** Cleanup (T.800 D.3.4): all that is left, columns without anything near in runs. */
    private void cleanUp(int value) {
        int[] columns = flags;
        int[] contexts = mq.contexts;
        byte[] zero = zeroContexts;
        byte[] signs = BlockContexts.signCoding();
        int slack = mq.slack;
        int at = 0;
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            int inside = inside(y);
            for (int end = p + width; p < end; p++, at += 4) {
                int column = columns[p];
                int todo = ~(column >> 4 | column >> VISITED) & inside;
                int found = 0;
                if (column == 0 && inside == FOUR) {
                    mq.slack = slack;
                    int run = run();
                    slack = mq.slack;
                    if (run == 4) {
                        continue;
                    }
                    found = 1 << ROW * run;
                    todo = FOUR & -found;
                }
                while (todo != 0) {
                    int row = Integer.numberOfTrailingZeros(todo);
                    todo &= todo - 1;
                    int bit = found;
                    found = 0;
                    if (bit == 0) {
                        int cx = zero[column >>> row & ALL];
                        int state = contexts[cx];
                        bit = state & 1;
                        slack -= state >>> 8;
                        if (slack < 0) {
                            int r = mq.renormalise(slack, cx);
                            slack = r >> 1;
                            bit = r & 1;
                        }
                    }
                    if (bit != 0) {
                        int sign = signs[signIndex(column, columns[p - 1], columns[p + 1], row)];
                        int cx = sign & 15;
                        int state = contexts[cx];
                        bit = state & 1;
                        slack -= state >>> 8;
                        if (slack < 0) {
                            int r = mq.renormalise(slack, cx);
                            slack = r >> 1;
                            bit = r & 1;
                        }
                        bit ^= sign >>> 7 & 1;
                        samples[at + (row * 11 >> 5)] = bit << 31 | value;
                        column |= SELF << row | bit << SIGN + row;
                        spread(columns, p, row, bit);
                    }
                }
                columns[p] = column & ~(FOUR << VISITED);
            }
        }
        mq.slack = slack;
    }

    /** How many samples of a column stay insignificant before the first that does not; 4 where all do. */
    private int run() {
        return symbol(BlockContexts.RUN) == 0 ? 4 : symbol(BlockContexts.UNIFORM) << 1 | symbol(BlockContexts.UNIFORM);
    }

    private void propagateRaw(int value) {
        int at = 0;
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            int inside = inside(y);
            for (int end = p + width; p < end; p++, at += 4) {
                int todo = candidates(flags[p]) & inside;
                while (todo != 0) {
                    int one = todo & -todo;
                    int row = Integer.numberOfTrailingZeros(one);
                    todo ^= one;
                    flags[p] |= one << VISITED;
                    if (raw.bit() != 0) {
                        int negative = raw.bit();
                        samples[at + row / ROW] = negative << 31 | value;
                        flags[p] |= SELF << row | negative << SIGN + row;
                        todo |= one << ROW & inside & ~(flags[p] >> 4);
                        spread(flags, p, row, negative);
                    }
                }
            }
        }
    }

    private void refineRaw(int half) {
        int at = 0;
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            for (int end = p + width; p < end; p++, at += 4) {
                int todo = flags[p] >> 4 & ~(flags[p] >> VISITED) & FOUR;
                flags[p] |= todo << REFINED;
                for (; todo != 0; todo &= todo - 1) {
                    samples[at + Integer.numberOfTrailingZeros(todo) / ROW] += raw.bit() != 0 ? half : -half;
                }
            }
        }
    }
}
