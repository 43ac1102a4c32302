package org.septum.dicom.pixel;

import java.util.Arrays;
import java.util.Set;
import org.septum.dicom.data.UID;

/** RLE Lossless (PS3.5 annex G): PackBits over byte planes, the most significant byte of the first sample first. */
final class RleDecoder implements FrameDecoder {
    private static final int HEADER = 64;
    private static final int MOST_SEGMENTS = 15;

    @Override
    public Set<String> transferSyntaxes() {
        return Set.of(UID.RLELossless);
    }

    @Override
    public Decoded decode(byte[] stream, PixelDescription d) throws CodecException {
        int width = Math.max(1, d.bitsAllocated() / 8);
        int[] starts = starts(stream, d.samples() * width);
        int planeSize = d.bitsAllocated() == 1 ? (d.frameSamples() + 7) / 8 : d.pixels();
        byte[] plane = new byte[planeSize];
        Object samples = switch (width) {
            case 1 -> new byte[planeSize * d.samples()];
            case 2 -> new short[planeSize * d.samples()];
            default -> new int[planeSize * d.samples()];
        };
        for (int segment = 0; segment < starts.length - 1; segment++) {
            unpack(stream, starts[segment], starts[segment + 1], plane, segment);
            merge(plane, samples, segment / width, d.samples());
        }
        return new Decoded(d.bitsAllocated() == 1 ? NativeSamples.unpack((byte[]) samples, 0, d, false) : samples,
                d.photometric());
    }

    /** Where the segments start, and the end of the last. */
    private static int[] starts(byte[] stream, int expected) throws CodecException {
        if (stream.length < HEADER) {
            throw new CodecException("the RLE header has 64 bytes, %d are there".formatted(stream.length));
        }
        long count = dword(stream, 0);
        if (count != expected || count > MOST_SEGMENTS) {
            throw new CodecException("%d RLE segments where %d are expected".formatted(count, expected));
        }
        int[] starts = new int[expected + 1];
        for (int i = 0; i < expected; i++) {
            long start = dword(stream, 4 + 4 * i);
            if (start < HEADER || start > stream.length || i > 0 && start < starts[i - 1]) {
                throw new CodecException("RLE segment %d starts at %d of %d bytes".formatted(i + 1, start, stream.length));
            }
            starts[i] = (int) start;
        }
        starts[expected] = stream.length;
        return starts;
    }

    private static long dword(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | (bytes[at + 3] & 0xFFL) << 24;
    }

    private static void unpack(byte[] in, int start, int end, byte[] out, int segment) throws CodecException {
        int at = start;
        int to = 0;
        while (to < out.length) {
            if (at + 1 >= end) {
                throw new CodecException("RLE segment %d ends after %d of %d bytes".formatted(segment + 1, to, out.length));
            }
            int control = in[at++];
            if (control >= 0) {
                int count = Math.min(control + 1, out.length - to);
                if (control + 1 > end - at && count > end - at) {
                    throw new CodecException("RLE segment %d ends after %d of %d bytes".formatted(segment + 1, to, out.length));
                }
                System.arraycopy(in, at, out, to, count);
                at += control + 1;
                to += count;
            } else if (control != -128) {
                int count = Math.min(1 - control, out.length - to);
                Arrays.fill(out, to, to + count, in[at++]);
                to += count;
            }
        }
    }

    private static void merge(byte[] plane, Object samples, int sample, int stride) {
        switch (samples) {
            case byte[] out -> {
                for (int i = 0, to = sample; i < plane.length; i++, to += stride) {
                    out[to] = plane[i];
                }
            }
            case short[] out -> {
                for (int i = 0, to = sample; i < plane.length; i++, to += stride) {
                    out[to] = (short) (out[to] << 8 | plane[i] & 0xFF);
                }
            }
            case int[] out -> {
                for (int i = 0, to = sample; i < plane.length; i++, to += stride) {
                    out[to] = out[to] << 8 | plane[i] & 0xFF;
                }
            }
            default -> throw new IllegalArgumentException("samples of " + samples.getClass());
        }
    }
}
