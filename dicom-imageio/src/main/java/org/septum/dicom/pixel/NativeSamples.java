package org.septum.dicom.pixel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns the bytes of one uncompressed frame into samples (PS3.5 section 8.1 and 8.2). */
final class NativeSamples {
    private NativeSamples() {
    }

    /**
     * The samples in order of pixels.
     *
     * @param bytes the frame's, from the byte that holds its first bit
     * @param firstBit where in the first byte it starts: not 0 only for images of one bit
     */
    static Object unpack(byte[] bytes, int firstBit, PixelDescription d, boolean bigEndian) {
        if (d.bitsAllocated() == 1) {
            return bits(bytes, firstBit, d.frameSamples());
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int count = d.isHalfChroma() ? Math.toIntExact(d.nativeFrameBits() / d.bitsAllocated()) : d.frameSamples();
        Object samples = typed(in, d.type(), count);
        if (d.isHalfChroma()) {
            return samples instanceof byte[] half ? fullChroma(half, d) : samples;
        }
        return d.planar() ? interleave(samples, d.pixels(), d.samples()) : samples;
    }

    private static byte[] bits(byte[] bytes, int firstBit, int count) {
        byte[] out = new byte[count];
        for (int i = 0; i < count; i++) {
            int bit = firstBit + i;
            out[i] = (byte) (bytes[bit >>> 3] >>> (bit & 7) & 1);
        }
        return out;
    }

    private static Object typed(ByteBuffer in, PixelType type, int count) {
        switch (type) {
            case UINT8, INT8 -> {
                byte[] out = new byte[count];
                in.get(out);
                return out;
            }
            case UINT16, INT16 -> {
                short[] out = new short[count];
                in.asShortBuffer().get(out);
                return out;
            }
            case UINT32, INT32 -> {
                int[] out = new int[count];
                in.asIntBuffer().get(out);
                return out;
            }
            case FLOAT32 -> {
                float[] out = new float[count];
                in.asFloatBuffer().get(out);
                return out;
            }
            case FLOAT64 -> {
                double[] out = new double[count];
                in.asDoubleBuffer().get(out);
                return out;
            }
        }
        throw new AssertionError(type);
    }

    /** Y1 Y2 Cb Cr for two pixels of a row become three samples each. */
    private static byte[] fullChroma(byte[] half, PixelDescription d) {
        byte[] out = new byte[d.frameSamples()];
        int pairs = (d.columns() + 1) / 2;
        for (int row = 0; row < d.rows(); row++) {
            for (int column = 0; column < d.columns(); column++) {
                int from = (row * pairs + column / 2) * 4;
                int to = (row * d.columns() + column) * 3;
                out[to] = half[from + (column & 1)];
                out[to + 1] = half[from + 2];
                out[to + 2] = half[from + 3];
            }
        }
        return out;
    }

    /** Plane by plane becomes pixel by pixel. */
    static Object interleave(Object planes, int pixels, int samples) {
        Object out = java.lang.reflect.Array.newInstance(planes.getClass().getComponentType(), pixels * samples);
        switch (planes) {
            case byte[] in -> {
                for (int i = 0; i < in.length; i++) {
                    ((byte[]) out)[i % pixels * samples + i / pixels] = in[i];
                }
            }
            case short[] in -> {
                for (int i = 0; i < in.length; i++) {
                    ((short[]) out)[i % pixels * samples + i / pixels] = in[i];
                }
            }
            case int[] in -> {
                for (int i = 0; i < in.length; i++) {
                    ((int[]) out)[i % pixels * samples + i / pixels] = in[i];
                }
            }
            default -> throw new IllegalArgumentException("planes of " + planes.getClass());
        }
        return out;
    }
}
