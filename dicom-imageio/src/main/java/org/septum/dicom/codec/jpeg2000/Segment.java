package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;

/** A stretch of the codestream that is read number by number, most significant byte first, and never past its end. */
final class Segment {
    private final byte[] bytes;
    private final int end;
    private int at;

    Segment(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = Math.min(end, bytes.length);
    }

    int position() {
        return at;
    }

    int remaining() {
        return end - at;
    }

    void skip(int count) throws CodecException {
        require(count);
        at += count;
    }

    int u8() throws CodecException {
        require(1);
        return bytes[at++] & 0xFF;
    }

    int u16() throws CodecException {
        require(2);
        at += 2;
        return (bytes[at - 2] & 0xFF) << 8 | bytes[at - 1] & 0xFF;
    }

    long u32() throws CodecException {
        return (long) u16() << 16 | u16();
    }

    /** A number that must fit into an int to be of use. */
    int size() throws CodecException {
        long value = u32();
        if (value > Integer.MAX_VALUE) {
            throw new CodecException("a size of " + value + " in the JPEG 2000 header");
        }
        return (int) value;
    }

    /** A component's number, which takes two bytes where there are more than 256 (Ccoc, Cqcc, Crgn). */
    int component(int components) throws CodecException {
        int number = components < 257 ? u8() : u16();
        if (number >= components) {
            throw new CodecException("the JPEG 2000 header speaks of component " + number + " of " + components);
        }
        return number;
    }

    byte[] copy(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return rest;
    }

    private void require(int count) throws CodecException {
        if (count < 0 || count > end - at) {
            throw new CodecException("the JPEG 2000 header is cut short");
        }
    }
}
