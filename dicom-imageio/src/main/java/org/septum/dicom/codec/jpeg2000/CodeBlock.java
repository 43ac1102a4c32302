package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;

/** A code-block and what packets brought of it: runs of bytes, and codeword segments that may go through several runs. */
final class CodeBlock {
    /** Column and row in the sub-band's own coordinates (its first sample is at 0, 0). */
    final int x;
    final int y;
    final int width;
    final int height;
    boolean included;
    /** In a stream of T.814 that mixes both: coded by T.800 nevertheless. */
    boolean classic;
    /** Bit-planes that are coded. */
    int bitPlanes;
    int lengthBits = 3;
    int passes;
    /** Pairs of position and length. */
    private int[] runs = new int[2];
    private int runCount;
    /** Triples of passes, passes it may hold, and length. */
    private int[] segments = new int[3];
    private int segmentCount;
    private int bytes;

    CodeBlock(int x, int y, int width, int height) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
    }

    int segments() {
        return segmentCount;
    }

    int segmentPasses(int segment) {
        return segments[3 * segment];
    }

    int segmentCapacity(int segment) {
        return segments[3 * segment + 1];
    }

    int segmentLength(int segment) {
        return segments[3 * segment + 2];
    }

    /** Whether a segment stands for passes of T.814 that were left out. */
    boolean isPlaceholder(int segment) {
        return segments[3 * segment + 1] == 0;
    }

    /** Bytes altogether. */
    int length() {
        return bytes;
    }

    void startSegment(int capacity) {
        if (3 * segmentCount == segments.length) {
            segments = Arrays.copyOf(segments, 2 * segments.length);
        }
        segments[3 * segmentCount + 1] = capacity;
        segmentCount++;
    }

    void addPasses(int segment, int count) {
        segments[3 * segment] += count;
        passes += count;
    }

    void addBytes(int segment, int from, int length) throws CodecException {
        if (2 * runCount == runs.length) {
            runs = Arrays.copyOf(runs, 2 * runs.length);
        }
        runs[2 * runCount] = from;
        runs[2 * runCount + 1] = length;
        runCount++;
        segments[3 * segment + 2] = Math.addExact(segments[3 * segment + 2], length);
        bytes = Math.addExact(bytes, length);
    }

    /** Puts all runs one behind the other. */
    void copy(byte[] packets, byte[] into) {
        int at = 0;
        for (int i = 0; i < runCount; i++) {
            System.arraycopy(packets, runs[2 * i], into, at, runs[2 * i + 1]);
            at += runs[2 * i + 1];
        }
    }
}
