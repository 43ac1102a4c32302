package org.septum.dicom.pixel;

import java.io.ByteArrayOutputStream;

/** Writes frames as RLE Lossless (PS3.5 annex G). Each row is packed for itself, as the annex demands. */
public final class RleEncoder {
    private static final int HEADER = 64;
    private static final int LONGEST = 128;

    private RleEncoder() {
    }

    /** One frame as one fragment. Takes integral samples of 8, 16 or 32 bits; at most 15 byte planes. */
    public static byte[] encode(Frame frame) {
        int width = frame.type().bytes();
        int segments = frame.samples() * width;
        if (frame.type().isFloating() || segments > 15) {
            throw new IllegalArgumentException("RLE cannot hold %d samples of %s a pixel".formatted(frame.samples(),
                    frame.type()));
        }
        byte[] header = new byte[HEADER];
        header[0] = (byte) segments;
        ByteArrayOutputStream body = new ByteArrayOutputStream(frame.length() * width);
        byte[] row = new byte[frame.columns()];
        for (int segment = 0; segment < segments; segment++) {
            putDword(header, 4 + 4 * segment, HEADER + body.size());
            int shift = 8 * (width - 1 - segment % width);
            for (int r = 0; r < frame.rows(); r++) {
                plane(frame, r, segment / width, shift, row);
                pack(row, body);
            }
            if (body.size() % 2 == 1) {
                body.write(0);
            }
        }
        byte[] all = new byte[HEADER + body.size()];
        System.arraycopy(header, 0, all, 0, HEADER);
        System.arraycopy(body.toByteArray(), 0, all, HEADER, body.size());
        return all;
    }

    private static void plane(Frame frame, int row, int sample, int shift, byte[] out) {
        int at = row * frame.columns() * frame.samples() + sample;
        for (int i = 0; i < out.length; i++, at += frame.samples()) {
            out[i] = (byte) (switch (frame.array()) {
                case byte[] bytes -> bytes[at];
                case short[] shorts -> shorts[at] >> shift;
                case int[] ints -> ints[at] >> shift;
                default -> throw new IllegalArgumentException("samples of " + frame.type());
            });
        }
    }

    private static void putDword(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }

    private static void pack(byte[] row, ByteArrayOutputStream out) {
        int at = 0;
        while (at < row.length) {
            int run = run(row, at);
            if (run >= 2) {
                out.write(1 - run);
                out.write(row[at]);
                at += run;
            } else {
                int end = at + 1;
                while (end < row.length && end - at < LONGEST && run(row, end) < 3) {
                    end++;
                }
                out.write(end - at - 1);
                out.write(row, at, end - at);
                at = end;
            }
        }
    }

    private static int run(byte[] row, int at) {
        int end = at + 1;
        while (end < row.length && end - at < LONGEST && row[end] == row[at]) {
            end++;
        }
        return end - at;
    }
}
