package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;

/**
 * Decodes the bit-planes of a code-block (T.800 annex D).
 *
 * <p>Samples are worked on in columns of four. One int tells everything of such a column: bits 0 to 17 which samples of it, its two
 * neighbours and the rows above and below are significant (three bits a row, from the row above on), bits 18 to 23 which of its
 * own column's six are negative, bits 24 to 27 which of the four have been refined and bits 28 to 31 which have been visited in
 * this bit-plane. There is a column more on either side and a row of columns more above and below.
 *
 * <p>Decoded samples have the sign in bit 31 and twice the magnitude below it, halfway between its bounds where lower bit-planes
 * are missing.
 */
final class BlockDecoder {
    private static final int MOST_PLANES = 30;
    /** Enough for every shape of up to 4096 samples; 1024 × 4 needs most. */
    private static final int FLAGS = 3 * (1024 + 2);
    private static final int SELF = 0x10;
    private static final int NEIGHBOURS = 0x1EF;
    private static final int ALL = 0x1FF;
    private static final int SIGNS = 18;
    private static final int REFINED = 24;
    private static final int VISITED = 28;
    private static final int ALL_SIGNIFICANT = 0x10 | 0x10 << 3 | 0x10 << 6 | 0x10 << 9;

    private final MqDecoder mq = new MqDecoder();
    private final RawBits raw = new RawBits();
    private final int[] flags = new int[FLAGS];
    private int[] samples;
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
        prepare(block, packets, orientation, coding, into);
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
    }

    private void prepare(CodeBlock block, byte[] packets, int orientation, ComponentCoding coding, int[] into) {
        width = block.width;
        height = block.height;
        stride = width + 2;
        causal = coding.has(ComponentCoding.CAUSAL);
        zeroContexts = BlockContexts.zeroCoding(orientation);
        samples = into;
        Arrays.fill(samples, 0, width * height, 0);
        Arrays.fill(flags, 0, stride * ((height + 3) / 4 + 2), 0);
        if (bytes.length < block.length() + 2) {
            bytes = new byte[block.length() + block.length() / 2 + 2];
        }
        block.copy(packets, bytes);
        mq.resetContexts();
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
            uniform();
        }
    }

    private int uniform() {
        int slack = mq.slack - (mq.contexts[BlockContexts.UNIFORM] >>> 8);
        if (slack >= 0) {
            mq.slack = slack;
            return mq.contexts[BlockContexts.UNIFORM] & 1;
        }
        return mq.renormalise(slack, BlockContexts.UNIFORM) & 1;
    }

    /** Significance propagation (T.800 D.3.1): samples with a significant neighbour. */
    private void propagate(int value) {
        int[] columns = flags;
        int[] contexts = mq.contexts;
        byte[] zero = zeroContexts;
        byte[] signs = BlockContexts.signCoding();
        int slack = mq.slack;
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            int rows = Math.min(4, height - y);
            for (int x = 0; x < width; x++, p++) {
                int column = columns[p];
                if ((column & 0x3FFFF) == 0) {
                    continue;
                }
                for (int k = 0; k < rows; k++) {
                    int near = column >>> 3 * k & ALL;
                    if (near == 0 || (near & SELF) != 0) {
                        continue;
                    }
                    int cx = zero[near];
                    int state = contexts[cx];
                    int bit = state & 1;
                    slack -= state >>> 8;
                    if (slack < 0) {
                        int r = mq.renormalise(slack, cx);
                        slack = r >> 1;
                        bit = r & 1;
                    }
                    column |= 1 << VISITED + k;
                    if (bit != 0) {
                        int sign = signs[near & 0xAA | column >>> SIGNS + k & 5 | (columns[p - 1] >>> SIGNS + 1 + k & 1) << 4
                                | (columns[p + 1] >>> SIGNS + 1 + k & 1) << 6];
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
                        samples[(y + k) * width + x] = bit << 31 | value;
                        column |= SELF << 3 * k | bit << SIGNS + 1 + k;
                        spread(columns, p, k, bit);
                    }
                }
                columns[p] = column;
            }
        }
        mq.slack = slack;
    }

    /** Tells the neighbouring columns that a sample is significant. */
    private void spread(int[] columns, int p, int k, int negative) {
        columns[p - 1] |= SELF << 1 << 3 * k;
        columns[p + 1] |= SELF >> 1 << 3 * k;
        if (k == 0 && !causal) {
            int above = p - stride;
            columns[above - 1] |= 1 << 17;
            columns[above] |= 1 << 16 | negative << SIGNS + 5;
            columns[above + 1] |= 1 << 15;
        } else if (k == 3) {
            int below = p + stride;
            columns[below - 1] |= 4;
            columns[below] |= 2 | negative << SIGNS;
            columns[below + 1] |= 1;
        }
    }

    /** Magnitude refinement (T.800 D.3.3): samples that were significant before this bit-plane. */
    private void refine(int half) {
        int[] columns = flags;
        int[] contexts = mq.contexts;
        int slack = mq.slack;
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            int rows = Math.min(4, height - y);
            for (int x = 0; x < width; x++, p++) {
                int column = columns[p];
                if ((column & ALL_SIGNIFICANT) == 0) {
                    continue;
                }
                for (int k = 0; k < rows; k++) {
                    if ((column >>> 3 * k & SELF) == 0 || (column >>> VISITED + k & 1) != 0) {
                        continue;
                    }
                    int cx = BlockContexts.REFINE + 2;
                    if ((column >>> REFINED + k & 1) == 0) {
                        cx = (column >>> 3 * k & NEIGHBOURS) == 0 ? BlockContexts.REFINE : BlockContexts.REFINE + 1;
                    }
                    int state = contexts[cx];
                    int bit = state & 1;
                    slack -= state >>> 8;
                    if (slack < 0) {
                        int r = mq.renormalise(slack, cx);
                        slack = r >> 1;
                        bit = r & 1;
                    }
                    samples[(y + k) * width + x] += bit != 0 ? half : -half;
                    column |= 1 << REFINED + k;
                }
                columns[p] = column;
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
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            int rows = Math.min(4, height - y);
            for (int x = 0; x < width; x++, p++) {
                int column = columns[p];
                int k = 0;
                boolean found = false;
                if (column == 0 && rows == 4) {
                    mq.slack = slack;
                    k = run();
                    slack = mq.slack;
                    found = k < 4;
                }
                for (; k < rows; k++) {
                    int near = column >>> 3 * k & ALL;
                    if (!found && ((near & SELF) != 0 || (column >>> VISITED + k & 1) != 0)) {
                        continue;
                    }
                    int bit = 1;
                    if (!found) {
                        int cx = zero[near];
                        int state = contexts[cx];
                        bit = state & 1;
                        slack -= state >>> 8;
                        if (slack < 0) {
                            int r = mq.renormalise(slack, cx);
                            slack = r >> 1;
                            bit = r & 1;
                        }
                    }
                    found = false;
                    if (bit != 0) {
                        int sign = signs[near & 0xAA | column >>> SIGNS + k & 5 | (columns[p - 1] >>> SIGNS + 1 + k & 1) << 4
                                | (columns[p + 1] >>> SIGNS + 1 + k & 1) << 6];
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
                        samples[(y + k) * width + x] = bit << 31 | value;
                        column |= SELF << 3 * k | bit << SIGNS + 1 + k;
                        spread(columns, p, k, bit);
                    }
                }
                columns[p] = column & 0xFFFFFFF;
            }
        }
        mq.slack = slack;
    }

    /** How many samples of a column stay insignificant before the first that does not; 4 where all do. */
    private int run() {
        int state = mq.contexts[BlockContexts.RUN];
        int bit = state & 1;
        mq.slack -= state >>> 8;
        if (mq.slack < 0) {
            bit = mq.renormalise(mq.slack, BlockContexts.RUN) & 1;
        }
        return bit == 0 ? 4 : uniform() << 1 | uniform();
    }

    private void propagateRaw(int value) {
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            int rows = Math.min(4, height - y);
            for (int x = 0; x < width; x++, p++) {
                for (int k = 0; k < rows; k++) {
                    int near = flags[p] >>> 3 * k & ALL;
                    if (near == 0 || (near & SELF) != 0) {
                        continue;
                    }
                    flags[p] |= 1 << VISITED + k;
                    if (raw.bit() != 0) {
                        int negative = raw.bit();
                        samples[(y + k) * width + x] = negative << 31 | value;
                        flags[p] |= SELF << 3 * k | negative << SIGNS + 1 + k;
                        spread(flags, p, k, negative);
                    }
                }
            }
        }
    }

    private void refineRaw(int half) {
        for (int y = 0, p = stride + 1; y < height; y += 4, p += 2) {
            int rows = Math.min(4, height - y);
            for (int x = 0; x < width; x++, p++) {
                for (int k = 0; k < rows; k++) {
                    if ((flags[p] >>> 3 * k & SELF) == 0 || (flags[p] >>> VISITED + k & 1) != 0) {
                        continue;
                    }
                    samples[(y + k) * width + x] += raw.bit() != 0 ? half : -half;
                    flags[p] |= 1 << REFINED + k;
                }
            }
        }
    }
}
