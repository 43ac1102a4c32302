package org.septum.dicom.codec.jpegls;

import java.util.Arrays;

/** Collects the bytes of a JPEG-LS stream: markers, and bits with a zero put in after each byte of all ones (T.87 A.1). */
final class JpegLsBitWriter {
    private byte[] bytes;
    private int size;
    private long held;
    private int count;
    private boolean afterOnes;

    JpegLsBitWriter(int expected) {
        bytes = new byte[Math.max(64, expected)];
    }

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.addExact(size, size / 2));
        }
        bytes[size++] = (byte) value;
    }

    void word(int value) {
        octet(value >>> 8);
        octet(value);
    }

    /** The lowest bits of a value, 32 at most. */
    void bits(int value, int width) {
        held = held << width | value & (1L << width) - 1;
        count += width;
        while (count >= 8) {
            int taken = afterOnes ? 7 : 8;
            count -= taken;
            int next = (int) (held >>> count) & (1 << taken) - 1;
            octet(next);
            afterOnes = next == 0xFF;
        }
    }

    /** A limited Golomb code (T.87 A.5.3): {@code escape} zeros announce a number of {@code escapeBits}. */
    void golomb(int value, int k, int escape, int escapeBits) {
        int zeros = value >>> k;
        if (zeros < escape) {
            zeros(zeros);
            bits(1 << k | value & (1 << k) - 1, k + 1);
        } else {
            zeros(escape);
            bits(1, 1);
            bits(value - 1, escapeBits);
        }
    }

    private void zeros(int number) {
        for (int left = number; left > 0; left -= 32) {
            bits(0, Math.min(32, left));
        }
    }

    /** Fills the last byte up; after one of all ones another follows, lest it look like a marker. */
    void flush() {
        if (afterOnes) {
            octet((int) (held << 7 - count) & 0x7F);
        } else if (count > 0) {
            bits(0, 8 - count);
        }
        held = 0;
        count = 0;
        afterOnes = false;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
