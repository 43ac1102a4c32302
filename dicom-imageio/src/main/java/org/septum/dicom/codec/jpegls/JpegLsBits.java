package org.septum.dicom.codec.jpegls;

import org.septum.dicom.pixel.CodecException;

/** The bits of a JPEG-LS scan: after a byte of all ones the next gives seven (T.87 A.1). */
final class JpegLsBits {
    private final byte[] stream;
    private int at;
    private long held;
    private int count;
    private boolean afterOnes;
    private int beyond;

    JpegLsBits(byte[] stream, int at) {
        this.stream = stream;
        this.at = at;
    }

    private void fill() {
        while (count <= 48) {
            if (at < stream.length && !(stream[at] == -1 && (at + 1 >= stream.length || stream[at + 1] < 0))) {
                int next = stream[at++] & 0xFF;
                int width = afterOnes ? 7 : 8;
                held = held << width | next;
                count += width;
                afterOnes = next == 0xFF;
            } else {
                held <<= 8;
                count += 8;
                beyond += 8;
            }
        }
    }

    private void take(int bits) throws CodecException {
        count -= bits;
        if (count < beyond) {
            throw new CodecException("the compressed stream ends early");
        }
    }

    /** Up to 32 bits. */
    int read(int bits) throws CodecException {
        if (bits == 0) {
            return 0;
        }
        if (count < bits) {
            fill();
        }
        int value = (int) (held >>> count - bits & (1L << bits) - 1);
        take(bits);
        return value;
    }

    /** Zeros before the next one, which is taken too. */
    int zeros(int most) throws CodecException {
        int zeros = 0;
        while (true) {
            if (count < 32) {
                fill();
            }
            long window = held << 64 - count;
            int run = Math.min(count, Long.numberOfLeadingZeros(window));
            if (run < count) {
                take(run + 1);
                zeros += run;
                if (zeros > most) {
                    throw new CodecException("a code that is too long");
                }
                return zeros;
            }
            take(run);
            zeros += run;
            if (zeros > most) {
                throw new CodecException("a code that is too long");
            }
        }
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
