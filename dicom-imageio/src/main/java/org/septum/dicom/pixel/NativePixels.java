package org.septum.dicom.pixel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns frames into the bytes of uncompressed pixel data, little endian (PS3.5 section 8.1). */
final class NativePixels {
    private NativePixels() {
    }

    /** Where the frames of an image come from. */
    interface Source {
        Frame read(int frame) throws IOException;
    }

    /** One frame; samples of one bit are packed, the first in the lowest bit, and the last byte is filled up with zeros. */
    static byte[] bytes(Frame frame, int bitsAllocated) {
        byte[] bytes = new byte[Math.toIntExact(((long) frame.length() * bitsAllocated + 7) / 8)];
        put(frame, bitsAllocated, bytes, 0);
        return bytes;
    }

    /** All frames one after the other; those of one bit a sample follow each other within a byte. */
    static byte[] bytes(Source source, PixelDescription d) throws IOException {
        long bits = (long) d.frames() * d.frameSamples() * d.bitsAllocated();
        if (bits / 8 > Integer.MAX_VALUE - 16) {
            throw new IOException("uncompressed pixel data of %d bytes is more than can be held".formatted(bits / 8));
        }
        byte[] bytes = new byte[(int) ((bits + 7) / 8)];
        for (int i = 0; i < d.frames(); i++) {
            put(source.read(i), d.bitsAllocated(), bytes, (long) i * d.frameSamples() * d.bitsAllocated());
        }
        return bytes;
    }

    private static void put(Frame frame, int bitsAllocated, byte[] bytes, long firstBit) {
        if (bitsAllocated == 1) {
            for (int i = 0; i < frame.length(); i++) {
                long bit = firstBit + i;
                bytes[(int) (bit >>> 3)] |= (byte) ((frame.bytes()[i] & 1) << (bit & 7));
            }
            return;
        }
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position((int) (firstBit / 8));
        switch (frame.array()) {
            case byte[] samples -> out.put(samples);
            case short[] samples -> out.asShortBuffer().put(samples);
            case int[] samples -> out.asIntBuffer().put(samples);
            case float[] samples -> out.asFloatBuffer().put(samples);
            case double[] samples -> out.asDoubleBuffer().put(samples);
            default -> throw new IllegalArgumentException("samples of " + frame.type());
        }
    }
}
