package org.septum.dicom.codec.jpegls;

import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.Frame;

/**
 * Writes frames as JPEG-LS streams (ITU-T T.87) with the standard's own thresholds. Signed samples go in as the lowest
 * {@code bits} of their two's complement, as PS3.5 8.2.3 has it.
 */
public final class JpegLsEncoder {
    private static final int[] NO_PRESET = new int[5];

    private final Frame frame;
    private final int bits;
    private final int near;
    private final Interleave interleave;
    private final JpegLsBitWriter out;

    private JpegLsEncoder(Frame frame, int bits, int near, Interleave interleave) {
        this.frame = frame;
        this.bits = bits;
        this.near = near;
        this.interleave = interleave;
        out = new JpegLsBitWriter(frame.length() * frame.type().bytes() / 2 + 64);
    }

    /**
     * One frame as one stream.
     *
     * @param frame of 8- or 16-bit integral samples
     * @param bits of a sample, 2 to 16
     * @param near the largest error of a decoded sample; 0 is lossless
     * @throws CodecException where JPEG-LS cannot hold the frame
     */
    public static byte[] encode(Frame frame, int bits, int near, Interleave interleave) throws CodecException {
        if (bits < 2 || bits > 8 * frame.type().bytes() || frame.type().bytes() > 2 || frame.type().isFloating()) {
            throw new CodecException("JPEG-LS cannot hold samples of %d bits in %s".formatted(bits, frame.type()));
        }
        if (frame.rows() > 65535 || frame.columns() > 65535 || near < 0) {
            throw new CodecException("JPEG-LS cannot hold %d × %d pixels with errors of %d"
                    .formatted(frame.columns(), frame.rows(), near));
        }
        Interleave mode = frame.samples() == 1 ? Interleave.NONE : interleave;
        return new JpegLsEncoder(frame, bits, near, mode).stream();
    }

    private byte[] stream() throws CodecException {
        CodingParameters parameters = CodingParameters.of(bits, near, NO_PRESET);
        out.word(0xFFD8);
        frameHeader();
        int[] all = new int[frame.samples()];
        java.util.Arrays.setAll(all, i -> i);
        if (interleave == Interleave.NONE) {
            for (int component : all) {
                scan(parameters, component);
            }
        } else {
            scan(parameters, all);
        }
        out.word(0xFFD9);
        return out.toBytes();
    }

    private void frameHeader() {
        out.word(0xFFF7);
        out.word(8 + 3 * frame.samples());
        out.octet(bits);
        out.word(frame.rows());
        out.word(frame.columns());
        out.octet(frame.samples());
        for (int i = 1; i <= frame.samples(); i++) {
            out.octet(i);
            out.octet(0x11);
            out.octet(0);
        }
    }

    private void scan(CodingParameters parameters, int... components) {
        out.word(0xFFDA);
        out.word(6 + 2 * components.length);
        out.octet(components.length);
        for (int component : components) {
            out.octet(component + 1);
            out.octet(0);
        }
        out.octet(near);
        out.octet(interleave.ordinal());
        out.octet(0);
        lines(new ScanEncoder(parameters, out), components);
        out.flush();
    }

    private void lines(ScanEncoder encoder, int[] components) {
        int[][] line = new int[components.length][frame.columns() + 2];
        int[][] above = new int[components.length][frame.columns() + 2];
        int[] runIndex = new int[components.length];
        for (int row = 0; row < frame.rows(); row++) {
            for (int c = 0; c < components.length; c++) {
                fetch(row, components[c], line[c]);
            }
            if (interleave == Interleave.SAMPLE) {
                runIndex[0] = encoder.line(line, above, runIndex[0]);
            } else {
                for (int c = 0; c < components.length; c++) {
                    runIndex[c] = encoder.line(line[c], above[c], runIndex[c]);
                }
            }
            int[][] held = above;
            above = line;
            line = held;
        }
    }

    private void fetch(int row, int component, int[] line) {
        int mask = (1 << bits) - 1;
        int from = row * frame.columns() * frame.samples() + component;
        if (frame.array() instanceof byte[] samples) {
            for (int x = 1; x <= frame.columns(); x++, from += frame.samples()) {
                line[x] = samples[from] & mask;
            }
        } else {
            short[] samples = frame.shorts();
            for (int x = 1; x <= frame.columns(); x++, from += frame.samples()) {
                line[x] = samples[from] & mask;
            }
        }
    }
}
