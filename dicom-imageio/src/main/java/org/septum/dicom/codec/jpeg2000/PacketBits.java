package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/** The bits of packet headers; after a byte of ones the next one holds seven (T.800 B.10.1). */
final class PacketBits {
    private final byte[] bytes;
    private final int end;
    private int at;
    private int current;
    private int left;

    PacketBits(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int bit() throws CodecException {
        if (left == 0) {
            left = current == 0xFF ? 7 : 8;
            current = next();
        }
        return current >> --left & 1;
    }

    int bits(int count) throws CodecException {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    private int next() throws CodecException {
        if (at >= end) {
            throw new CodecException("the JPEG 2000 stream is cut short in a packet's header");
        }
        return bytes[at++] & 0xFF;
    }

    /** Leaves the rest of the byte, and the one of stuffing that follows a byte of ones. */
    void align() throws CodecException {
        if (current == 0xFF) {
            next();
        }
        current = 0;
        left = 0;
    }

    /** Skips a marker and what follows it where it is here. */
    void skipMarker(int marker, int length) {
        if (at + length <= end && (bytes[at] & 0xFF) == marker >> 8 && (bytes[at + 1] & 0xFF) == (marker & 0xFF)) {
            at += length;
        }
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean isAtEnd() {
        return at >= end;
    }
}
