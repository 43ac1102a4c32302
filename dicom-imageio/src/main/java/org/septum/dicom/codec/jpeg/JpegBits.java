package org.septum.dicom.codec.jpeg;

import org.septum.dicom.pixel.CodecException;

/** The bits of an entropy-coded segment: stuffed zeros taken out, ending at a marker. */
final class JpegBits {
    private final byte[] stream;
    private int at;
    private long held;
    private int count;
    /** Zeros that were put in after the end, to let a code be looked up; taking them is an error. */
    private int beyond;

    JpegBits(byte[] stream, int at) {
        this.stream = stream;
        this.at = at;
    }

    /** Where the first byte that was not taken in stands: a marker, when the segment is through. */
    int position() {
        return at;
    }

    private void fill() {
        while (count <= 48) {
            int next = 0;
            if (at < stream.length && (stream[at] != -1 || at + 1 < stream.length && stream[at + 1] == 0)) {
                next = stream[at] & 0xFF;
                at += next == 0xFF ? 2 : 1;
            } else {
                beyond += 8;
            }
            held = held << 8 | next;
            count += 8;
        }
    }

    int peek(int bits) {
        if (count < bits) {
            fill();
        }
        return (int) (held >>> count - bits) & (1 << bits) - 1;
    }

    void skip(int bits) throws CodecException {
        count -= bits;
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
        if (bits == 0) {
            return 0;
        }
        int value = read(bits);
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
