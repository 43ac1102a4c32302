package org.septum.dicom.codec.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.septum.dicom.pixel.CodecException;

/**
 * The bits of an entropy-coded segment: stuffed zeros taken out, ending at a marker. The next bits stand at the top of {@link #held};
 * below the {@link #count} that were taken in there may be more of the stream's, which later filling puts there again.
 */
final class JpegBits {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
    private static final long TOP_BITS = 0x8080_8080_8080_8080L;

    private final byte[] stream;
    private final int lastLong;
    private int at;
    long held;
    int count;
    /** Zeros that were put in after the end, to let a code be looked up; taking them is an error. */
    private int beyond;

    JpegBits(byte[] stream, int at) {
        this.stream = stream;
        this.at = at;
        lastLong = stream.length - 8;
    }

    /** Where the first byte that was not taken in stands: not beyond the marker that ends the segment. */
    int position() {
        return at;
    }

    /** Brings {@link #count} above 48 when it is below. */
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
            if (at < stream.length && (stream[at] != -1 || at + 1 < stream.length && stream[at + 1] == 0)) {
                long next = stream[at] & 0xFF;
                held |= next << 56 - count;
                at += next == 0xFF ? 2 : 1;
                count += 8;
            } else {
                beyond += 56 - count;
                count = 56;
            }
        }
    }

    /** The next bits, 1 to 32. */
    int peek(int bits) {
        if (count < bits) {
            fill();
        }
        return (int) (held >>> 64 - bits);
    }

    void skip(int bits) throws CodecException {
        held <<= bits;
        count -= bits;
        check();
    }

    /** Throws where more was taken than there is. */
    void check() throws CodecException {
        if (count < beyond) {
            throw new CodecException("the compressed stream ends early");
        }
    }

    int read(int bits) throws CodecException {
        if (bits == 0) {
            return 0;
        }
        int value = peek(bits);
        skip(bits);
        return value;
    }

    /** A signed value of so many bits (T.81 F.2.2.1, EXTEND). */
    int readSigned(int bits) throws CodecException {
        return bits == 0 ? 0 : extend(read(bits), bits);
    }

    /** What {@code bits} bits mean as a difference: those without a leading one are negative. */
    static int extend(int value, int bits) {
        return value < 1 << bits - 1 ? value - (1 << bits) + 1 : value;
    }

    /** Drops what is left of the segment and goes past a restart marker. */
    void restart() throws CodecException {
        count = 0;
        beyond = 0;
        held = 0;
        while (at + 1 < stream.length && !(stream[at] == -1 && stream[at + 1] != 0 && stream[at + 1] != -1)) {
            at++;
        }
        if (at + 1 >= stream.length || (stream[at + 1] & 0xF8) != 0xD0) {
            throw new CodecException("a restart marker is missing");
        }
        at += 2;
    }
}
