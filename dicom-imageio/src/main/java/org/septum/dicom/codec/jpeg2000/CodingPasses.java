package org.septum.dicom.codec.jpeg2000;

import static org.septum.dicom.codec.jpeg2000.BlockColumns.FOUR;
import static org.septum.dicom.codec.jpeg2000.BlockColumns.NEIGHBOURHOOD;
import static org.septum.dicom.codec.jpeg2000.BlockColumns.REFINED;
import static org.septum.dicom.codec.jpeg2000.BlockColumns.ROW;
import static org.septum.dicom.codec.jpeg2000.BlockColumns.SELF;
import static org.septum.dicom.codec.jpeg2000.BlockColumns.SIGN;
import static org.septum.dicom.codec.jpeg2000.BlockColumns.SIGNIFICANCE;
import static org.septum.dicom.codec.jpeg2000.BlockColumns.VISITED;

/**
 * The three arithmetic coding passes over a code-block's columns (T.800 D.3). Most of decoding's time goes by here: decoding a symbol
 * is written out where it is needed, as {@link MqDecoder} tells, because its slack must stay in a register from one symbol to the
 * next, and so these methods are longer than others.
 */
final class CodingPasses {
    private static final int NEIGHBOURS = NEIGHBOURHOOD & ~SELF;

    private final MqDecoder mq;
    private final BlockColumns block;

    CodingPasses(MqDecoder mq, BlockColumns block) {
        this.mq = mq;
        this.block = block;
    }

    /** One symbol, where speed does not matter. */
    int symbol(int context) {
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

    /** Significance propagation (T.800 D.3.1): samples with a significant neighbour. @param value of one that becomes significant */
    void propagate(int orientation, int value) {
        int[] columns = block.columns;
        int[] samples = block.samples;
        int width = block.width;
        int[] contexts = mq.contexts;
        byte[] zero = BlockContexts.zeroCoding(orientation);
        byte[] signs = BlockContexts.signCoding();
        int slack = mq.slack;
        int at = 0;
        for (int y = 0, p = block.stride + 1; y < block.height; y += 4, p += 2) {
            int inside = block.inside(y);
            for (int end = p + width; p < end; p++, at += 4) {
                int column = columns[p];
                if ((column & SIGNIFICANCE) == 0) {
                    continue;
                }
                int todo = BlockColumns.candidates(column) & inside;
                int visited = 0;
                while (todo != 0) {
                    int row = Integer.numberOfTrailingZeros(todo);
                    int one = todo & -todo;
                    todo ^= one;
                    visited |= one;
                    int cx = zero[column >>> row & NEIGHBOURHOOD];
                    int state = contexts[cx];
                    int bit = state & 1;
                    slack -= state >>> 8;
                    if (slack < 0) {
                        int r = mq.renormalise(slack, cx);
                        slack = r >> 1;
                        bit = r & 1;
                    }
                    if (bit != 0) {
                        int sign = signs[BlockColumns.signIndex(column, columns[p - 1], columns[p + 1], row)];
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
                        block.spread(p, row, bit);
                    }
                }
                columns[p] = column | visited << VISITED;
            }
        }
        mq.slack = slack;
    }

    /** Magnitude refinement (T.800 D.3.3): samples significant before this bit-plane. @param half what a bit adds or takes away */
    void refine(int half) {
        int[] columns = block.columns;
        int[] samples = block.samples;
        int width = block.width;
        int[] contexts = mq.contexts;
        int slack = mq.slack;
        int at = 0;
        for (int y = 0, p = block.stride + 1; y < block.height; y += 4, p += 2) {
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
    void cleanUp(int orientation, int value) {
        int[] columns = block.columns;
        int[] samples = block.samples;
        int width = block.width;
        int[] contexts = mq.contexts;
        byte[] zero = BlockContexts.zeroCoding(orientation);
        byte[] signs = BlockContexts.signCoding();
        int slack = mq.slack;
        int at = 0;
        for (int y = 0, p = block.stride + 1; y < block.height; y += 4, p += 2) {
            int inside = block.inside(y);
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
                        int cx = zero[column >>> row & NEIGHBOURHOOD];
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
                        int sign = signs[BlockColumns.signIndex(column, columns[p - 1], columns[p + 1], row)];
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
                        block.spread(p, row, bit);
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
}
