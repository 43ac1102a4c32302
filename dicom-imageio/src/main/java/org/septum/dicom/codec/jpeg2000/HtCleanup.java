package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;

/**
 * Decodes an HT cleanup pass (T.814 7.3): quads of two by two samples, row by row. For each row of quads first which samples are
 * significant and how many bits they have, then the bits.
 */
final class HtCleanup {
    /** So many bits a sample; four of up to fourteen are read at once, two of up to 28. */
    private static final int MOST_BITS = 28;
    private static final int MOST_QUADS = 512;
    /** Where a suffix is larger, four more bits extend it. */
    private static final int MOST_SUFFIX = 27;
    /** In an entry of {@link HtCodewords}. */
    private static final int OFFSET = 8;
    private static final int SIGNIFICANT = 0xF0;
    /** By the next three bits: length of the prefix, length of the suffix (from bit 4), value (from bit 8). */
    private static final int[] PREFIXES = {0x553, 0x101, 0x202, 0x101, 0x313, 0x101, 0x202, 0x101};

    private final HtBits magnitudes = new HtBits();
    private final HtBits codewords = new HtBits();
    private final HtRuns runs = new HtRuns();
    /** Of each quad of the row its entry in {@link HtCodewords}, and from bit 16 on the offset of its bits. */
    private final int[] quads = new int[MOST_QUADS + 2];
    /** Significance in the quads of the row above, from index 1 on. */
    private final int[] above = new int[MOST_QUADS + 3];
    /** Values of the samples directly above, two a quad, from index 2 on: their lengths count. */
    private int[] valuesAbove = new int[2 * MOST_QUADS + 4];
    private int[] values = new int[2 * MOST_QUADS + 4];
    private int codewordAt;
    private int magnitudeAt;

    /**
     * Decodes the pass.
     *
     * @param plane the lowest bit-plane it codes
     * @param into gets the samples as {@link BlockDecoder} gives them; is 0 before
     */
    void decode(byte[] bytes, int length, int width, int height, int plane, int[] into) throws CodecException {
        int suffix = length < 2 ? 0 : (bytes[length - 1] & 0xFF) << 4 | bytes[length - 2] & 0xF;
        if (suffix < 2 || suffix > length) {
            throw new CodecException("an HTJ2K code-block of %d bytes, %d of them at the end".formatted(length, suffix));
        }
        int from = length - suffix;
        magnitudes.forward(bytes, 0, from, -1);
        codewords.backwardFromHalf(bytes, from, length - 1);
        runs.start(bytes, from, length - 1);
        Arrays.fill(above, 0);
        Arrays.fill(valuesAbove, 0);
        codewordAt = 0;
        magnitudeAt = 0;
        int across = width + 1 >> 1;
        for (int y = 0; y < height; y += 2) {
            int inside = y + 1 < height ? 0xFF : 0x5F;
            if (y == 0) {
                readFirst(across, inside, width);
            } else {
                readLater(across, inside, width);
            }
            readMagnitudes(across, y * width, width, plane, into, y == 0);
        }
    }

    private void readFirst(int across, int inside, int width) {
        char[] table = HtCodewords.first();
        int context = 0;
        for (int q = 0; q < across; q += 2) {
            long bits = codewords.at(codewordAt);
            int left = 0;
            if (context != 0 || runs.next()) {
                left = table[context << 7 | (int) bits & 0x7F] & mask(q, inside, width);
            }
            int used = left & 7;
            context = left >> 4 & 1 | left >> 5 & 7;
            int right = 0;
            if (q + 1 < across) {
                if (context != 0 || runs.next()) {
                    right = table[context << 7 | (int) (bits >>> used) & 0x7F] & mask(q + 1, inside, width);
                }
                used += right & 7;
                context = right >> 4 & 1 | right >> 5 & 7;
            }
            codewordAt += used;
            readOffsets(q, left, right, bits >>> used, true);
        }
    }

    private void readLater(int across, int inside, int width) {
        char[] table = HtCodewords.later();
        int[] upper = above;
        int west = 0;
        int northWest = 0;
        int north = upper[1];
        for (int q = 0; q < across; q += 2) {
            long bits = codewords.at(codewordAt);
            int northEast = upper[q + 2];
            int context = (northWest >> 3 | north >> 1) & 1 | west | (north >> 1 | northEast << 1) & 4;
            int left = 0;
            if (context != 0 || runs.next()) {
                left = table[context << 7 | (int) bits & 0x7F] & mask(q, inside, width);
            }
            int used = left & 7;
            west = (left >> 5 | left >> 6) & 2;
            int right = 0;
            int farEast = 0;
            if (q + 1 < across) {
                farEast = upper[q + 3];
                context = (north >> 3 | northEast >> 1) & 1 | west | (northEast >> 1 | farEast << 1) & 4;
                if (context != 0 || runs.next()) {
                    right = table[context << 7 | (int) (bits >>> used) & 0x7F] & mask(q + 1, inside, width);
                }
                used += right & 7;
                west = (right >> 5 | right >> 6) & 2;
            }
            codewordAt += used;
            readOffsets(q, left, right, bits >>> used, false);
            northWest = northEast;
            north = farEast;
        }
    }

    /** What of a codeword is inside the block: only a damaged one tells of samples that are not. */
    private static int mask(int quad, int inside, int width) {
        return 0xFF0F | (2 * quad + 1 < width ? inside & 0xF0 : inside & 0x30);
    }

    /** The offsets of a pair of quads (T.814 7.3.6): prefixes, suffixes and extensions take turns. */
    private void readOffsets(int q, int left, int right, long bits, boolean first) {
        quads[q] = left;
        quads[q + 1] = right;
        above[q + 1] = left >> 4 & 15;
        above[q + 2] = right >> 4 & 15;
        if (((left | right) & OFFSET) == 0) {
            return;
        }
        boolean firstPair = first && (left & right & OFFSET) != 0;
        int base = firstPair && runs.next() ? 2 : 0;
        int prefixLeft = (left & OFFSET) == 0 ? 0 : PREFIXES[(int) bits & 7];
        int used = prefixLeft & 15;
        int three = (int) (bits >>> used) & 7;
        int prefixRight = (right & OFFSET) == 0 ? 0 : PREFIXES[three];
        if (firstPair && base == 0 && prefixLeft >> 8 > 2) {
            prefixRight = 1 | 1 + (three & 1) << 8;
        }
        used += prefixRight & 15;
        codewordAt += used;
        readSuffixes(q, prefixLeft, prefixRight, base, bits >>> used);
    }

    private void readSuffixes(int q, int prefixLeft, int prefixRight, int base, long bits) {
        int used = prefixLeft >> 4 & 15;
        int left = (int) bits & (1 << used) - 1;
        int suffixRight = prefixRight >> 4 & 15;
        int right = (int) (bits >>> used) & (1 << suffixRight) - 1;
        used += suffixRight;
        if (left > MOST_SUFFIX) {
            left += 4 * ((int) (bits >>> used) & 15);
            used += 4;
        }
        if (right > MOST_SUFFIX) {
            right += 4 * ((int) (bits >>> used) & 15);
            used += 4;
        }
        codewordAt += used;
        quads[q] |= prefixLeft == 0 ? 0 : base + (prefixLeft >> 8) + left << 16;
        quads[q + 1] |= prefixRight == 0 ? 0 : base + (prefixRight >> 8) + right << 16;
    }

    /** The samples' magnitudes and signs (T.814 7.3.7 and 7.3.8); the four of a quad one by one, which a loop would make a fifth slower. */
    private void readMagnitudes(int across, int at, int width, int plane, int[] into, boolean first) throws CodecException {
        int[] upper = valuesAbove;
        int[] lower = values;
        int position = magnitudeAt;
        for (int q = 0; q < across; q++) {
            int quad = quads[q];
            int i = 2 * q + 2;
            lower[i] = 0;
            lower[i + 1] = 0;
            if ((quad & SIGNIFICANT) == 0) {
                continue;
            }
            int near = first ? 0 : upper[i - 1] | upper[i] | upper[i + 1] | upper[i + 2];
            int bits = bits(quad, near, plane);
            int to = at + 2 * q;
            long next = magnitudes.at(position);
            if ((quad & 0x10) != 0) {
                int count = bits - (quad >> 8 & 1);
                int value = value(next, count, quad >> 12);
                into[to] = value << 31 | (value | 1) + 2 << plane;
                next >>>= count;
                position += count;
            }
            if ((quad & 0x20) != 0) {
                int count = bits - (quad >> 9 & 1);
                int value = value(next, count, quad >> 13);
                into[to + width] = value << 31 | (value | 1) + 2 << plane;
                lower[i] = value | 1;
                next >>>= count;
                position += count;
            }
            if (bits > MOST_BITS / 2) {
                next = magnitudes.at(position);
            }
            if ((quad & 0x40) != 0) {
                int count = bits - (quad >> 10 & 1);
                int value = value(next, count, quad >> 14);
                into[to + 1] = value << 31 | (value | 1) + 2 << plane;
                next >>>= count;
                position += count;
            }
            if ((quad & 0x80) != 0) {
                int count = bits - (quad >> 11 & 1);
                int value = value(next, count, quad >> 15);
                into[to + width + 1] = value << 31 | (value | 1) + 2 << plane;
                lower[i + 1] = value | 1;
                next >>>= count;
                position += count;
            }
        }
        magnitudeAt = position;
        lower[2 * across + 2] = 0;
        values = upper;
        valuesAbove = lower;
    }

    /** @param highest in bit 0 the bit above those that are read */
    private static int value(long next, int count, int highest) {
        return (int) next & (1 << count) - 1 | (highest & 1) << count;
    }

    /** How many bits a quad's samples have at most: its offset, upon what the samples above make likely where several have any. */
    private static int bits(int quad, int near, int plane) throws CodecException {
        int significant = quad >> 4 & 15;
        int likely = (significant & significant - 1) == 0 ? 1 : Math.max(1, 31 - Integer.numberOfLeadingZeros(near));
        int bits = likely + (quad >>> 16);
        if (bits + plane > MOST_BITS) {
            throw new CodecException("an HTJ2K sample of %d bits, %d planes up".formatted(bits, plane));
        }
        return bits;
    }
}
