package org.septum.dicom.pixel;

import java.util.Arrays;

/** Expands a segmented palette (PS3.3 C.7.9.2.2): runs of values, straight lines, and references to earlier segments. */
final class SegmentedTable {
    private static final int DISCRETE = 0;
    private static final int LINEAR = 1;
    private static final int INDIRECT = 2;

    private final int[] in;
    private final int[] out;
    private int filled;

    private SegmentedTable(int[] in, int entries) {
        this.in = in;
        out = new int[entries];
    }

    static int[] expand(int[] segments, int entries) throws CodecException {
        SegmentedTable table = new SegmentedTable(segments, entries);
        int at = 0;
        while (at < segments.length && table.filled < entries) {
            at = table.segment(at, true);
        }
        return Arrays.copyOf(table.out, table.filled);
    }

    private int segment(int at, boolean mayRefer) throws CodecException {
        need(at, 3);
        int length = in[at + 1];
        switch (in[at]) {
            case DISCRETE -> {
                need(at + 2, length);
                for (int i = 0; i < length; i++) {
                    put(in[at + 2 + i]);
                }
                return at + 2 + length;
            }
            case LINEAR -> {
                line(length, in[at + 2]);
                return at + 3;
            }
            case INDIRECT -> {
                need(at, 4);
                refer(in[at + 2] | in[at + 3] << 16, length, mayRefer);
                return at + 4;
            }
            default -> throw new CodecException("unknown segment " + in[at]);
        }
    }

    private void line(int length, int end) throws CodecException {
        if (filled == 0) {
            throw new CodecException("a line with nothing to start from");
        }
        int start = out[filled - 1];
        for (int i = 1; i <= length; i++) {
            put((int) Math.round(start + (double) (end - start) * i / length));
        }
    }

    private void refer(int start, int count, boolean mayRefer) throws CodecException {
        if (!mayRefer || start < 0) {
            throw new CodecException("a segment that refers to a reference");
        }
        int at = start;
        for (int i = 0; i < count; i++) {
            at = segment(at, false);
        }
    }

    private void put(int value) {
        if (filled < out.length) {
            out[filled++] = value;
        }
    }

    private void need(int at, int count) throws CodecException {
        if (at < 0 || at + (long) count > in.length) {
            throw new CodecException("a segment ends beyond the table");
        }
    }
}
