package org.septum.dicom.codec.jpeg2000;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One of the bit-streams of an HT code-block, lowest bit first, with its stuffing taken out beforehand, so that any place in it can
 * be looked at (T.814 7.1). Behind its end it goes on with the same bit for ever.
 */
final class HtBits {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PAD = 24;
    private static final long EACH = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private byte[] bits = new byte[4096 + PAD];
    /** Where nothing but the filling is. */
    private int end;
    private int length;
    /** Bits that do not make a byte yet, and how many. */
    private long held;
    private int count;

    private void begin(int most) {
        if (bits.length < most + PAD) {
            bits = new byte[most + most / 2 + PAD];
        }
        length = 0;
        held = 0;
        count = 0;
    }

    private void put(int value, int width) {
        held |= (long) value << count;
        count += width;
        if (count >= 8) {
            bits[length++] = (byte) held;
            held >>>= 8;
            count -= 8;
        }
    }

    private void putEight(long value) {
        LONG.set(bits, length, held | value << count);
        length += 8;
        // In two steps: none of the bits is left over where none was held.
        held = value >>> 1 >>> 63 - count;
    }

    private void finish(int fill) {
        LONG.set(bits, length, held | (long) fill << count);
        LONG.set(bits, length + 8, (long) fill);
        end = length + 8;
    }

    private static boolean hasZeroByte(long value) {
        return (value - EACH & ~value & TOPS) != 0;
    }

    /** From the first byte on; after a byte of ones the next holds seven bits. @param fill what comes behind: 0 or −1 */
    void forward(byte[] bytes, int from, int to, int fill) {
        begin(to - from);
        boolean ones = false;
        int i = from;
        while (i < to) {
            if (!ones && i + 8 <= to) {
                long eight = (long) LONG.get(bytes, i);
                if (!hasZeroByte(~eight)) {
                    putEight(eight);
                    i += 8;
                    continue;
                }
            }
            int next = bytes[i++] & 0xFF;
            put(ones ? next & 0x7F : next, ones ? 7 : 8);
            ones = next == 0xFF;
        }
        finish(fill);
    }

    /** From the last byte back; a byte of seven ones after one above 0x8F holds no more than these. Zeros come behind. */
    void backward(byte[] bytes, int from, int to) {
        begin(to - from);
        backward(bytes, from, to, true);
    }

    private void backward(byte[] bytes, int from, int to, boolean firstAbove) {
        boolean above = firstAbove;
        int i = to;
        while (i > from) {
            if (i - 8 >= from) {
                long eight = Long.reverseBytes((long) LONG.get(bytes, i - 8));
                if (!hasZeroByte(~(eight | TOPS))) {
                    putEight(eight);
                    i -= 8;
                    above = (bytes[i] & 0xFF) > 0x8F;
                    continue;
                }
            }
            int next = bytes[--i] & 0xFF;
            boolean stuffed = above && (next & 0x7F) == 0x7F;
            put(stuffed ? 0x7F : next, stuffed ? 7 : 8);
            above = next > 0x8F;
        }
        finish(0);
    }

    /** As {@link #backward(byte[], int, int)}, starting with the upper half of a byte whose lower half is not of the stream. */
    void backwardFromHalf(byte[] bytes, int from, int to) {
        begin(to - from);
        int first = bytes[to - 1] & 0xFF;
        boolean stuffed = (first >> 4 & 7) == 7;
        put(stuffed ? 7 : first >> 4, stuffed ? 3 : 4);
        backward(bytes, from, to - 1, (first | 0xF) > 0x8F);
    }

    /** At least 57 bits from a place on. */
    long at(int position) {
        return (long) LONG.get(bits, Math.min(position >>> 3, end)) >>> (position & 7);
    }
}
