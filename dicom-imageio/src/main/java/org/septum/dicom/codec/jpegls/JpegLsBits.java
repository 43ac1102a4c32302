package org.septum.dicom.codec.jpegls;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.septum.dicom.pixel.CodecException;

/**
 * The bits of a JPEG-LS scan: after a byte of all ones the next gives seven (T.87 A.1). The next bits stand at the top of
 * {@link #held}; below the {@link #count} that were taken in there may be more of the stream's, which later filling puts there
 * again. The decoder of a line keeps both in variables of its own meanwhile.
 */
final class JpegLsBits {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
    private static final long TOP_BITS = 0x8080_8080_8080_8080L;

    private final byte[] stream;
    private final int lastLong;
    private int at;
    long held;
    int count;
    /** Zeros that were put in after the end; taking them is an error. */
    private int beyond;

    JpegLsBits(byte[] stream, int at) {
        this.stream = stream;
        this.at = at;
        lastLong = stream.length - 8;
    }

    /** Brings {@link #count} above 48 when it is below. Past the end of the scan there are zeros. */
    void fill() {
        if (at <= lastLong && count <= 48) {
            long next = (long) LONGS.get(stream, at);
            boolean ones = (~next - EACH_BYTE & next & TOP_BITS) != 0;
            if (!ones) {
                int bytes = 64 - count >>> 3;
                held |= next >>> count;
                at += bytes;
                count += 8 * bytes;
                return;
            }
        }
        fillByBytes();
    }

    private void fillByBytes() {
        while (count <= 48) {
            int next = at < stream.length ? stream[at] & 0xFF : 0xFF;
            if (next != 0xFF) {
                held |= (long) next << 56 - count;
                count += 8;
                at++;
            } else if (at + 1 < stream.length && stream[at + 1] >= 0) {
                // Both at once, so that filling never starts within such a pair.
                held |= (0xFFL << 7 | stream[at + 1]) << 49 - count;
                count += 15;
                at += 2;
            } else {
                beyond += 56 - count;
                count = 56;
            }
        }
    }

    /** Throws where more was taken than there is. */
    void check() throws CodecException {
        if (count < beyond) {
            throw new CodecException("the compressed stream ends early");
        }
    }

    /** Up to 32 bits. */
    int read(int bits) throws CodecException {
        if (count < bits) {
            fill();
        }
        int value = (int) (held >>> 1 >>> 63 - bits);
        held <<= bits;
        count -= bits;
        check();
        return value;
    }

    /** Zeros before the next one, which is taken too. */
    private int zeros(int most) throws CodecException {
        int zeros = 0;
        while (true) {
            if (count <= 48) {
                fill();
            }
            int run = Long.numberOfLeadingZeros(held);
            int taken = Math.min(run + 1, count);
            held = taken == 64 ? 0 : held << taken;
            count -= taken;
            zeros += Math.min(run, taken);
            if (zeros > most) {
                check();
                throw new CodecException("a code that is too long");
            }
            if (taken == run + 1) {
                return zeros;
            }
        }
    }

    /** A limited Golomb code (T.87 A.5.3); {@code escape} zeros announce a number of {@code escapeBits}. */
    int golomb(int k, int escape, int escapeBits) throws CodecException {
        if (count < 32) {
            fill();
        }
        int zeros = Long.numberOfLeadingZeros(held);
        if (zeros < escape && zeros + 1 + k <= count) {
            long rest = held << zeros + 1;
            held = rest << k;
            count -= zeros + 1 + k;
            return zeros << k | (int) (rest >>> 1 >>> 63 - k);
        }
        zeros = zeros(escape);
        return zeros < escape ? zeros << k | read(k) : read(escapeBits) + 1;
    }

    /** Where the marker after the scan stands. */
    int position() {
        int position = at;
        while (position + 1 < stream.length && !(stream[position] == -1 && stream[position + 1] < 0)) {
            position++;
        }
        return position;
    }
}
