package org.septum.imaging.edit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an edit changed in one frame: the smallest box around the changed pixels, before and after.
 *
 * @param frame which
 * @param column first column of the box
 * @param row first row
 * @param width columns of the box
 * @param before the box's labels, row by row; the record's own array, not to be written
 * @param after as many
 */
public record FrameChange(FrameRef frame, int column, int row, int width, byte[] before, byte[] after) {
    /** Empty where the two frames are alike. @param columns of a frame */
    static Optional<FrameChange> between(FrameRef frame, int columns, byte[] before, byte[] after) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int i = Arrays.mismatch(before, after); i >= 0 && i < before.length; i++) {
            if (before[i] != after[i]) {
                left = Math.min(left, i % columns);
                right = Math.max(right, i % columns);
                top = top < 0 ? i / columns : top;
                bottom = i / columns;
            }
        }
        if (right < 0) {
            return Optional.empty();
        }
        int width = right - left + 1;
        int height = bottom - top + 1;
        return Optional.of(new FrameChange(frame, left, top, width, cut(before, columns, left, top, width, height),
                cut(after, columns, left, top, width, height)));
    }

    private static byte[] cut(byte[] labels, int columns, int left, int top, int width, int height) {
        byte[] box = new byte[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(labels, (top + y) * columns + left, box, y * width, width);
        }
        return box;
    }

    /** The frame with the change made. */
    byte[] done(byte[] labels, int columns) {
        return exchanged(labels, columns, before, after);
    }

    /** The frame with the change taken back. */
    byte[] undone(byte[] labels, int columns) {
        return exchanged(labels, columns, after, before);
    }

    private byte[] exchanged(byte[] labels, int columns, byte[] from, byte[] to) {
        byte[] next = labels.clone();
        for (int y = 0; y < from.length / width; y++) {
            int at = (row + y) * columns + column;
            if (!Arrays.equals(labels, at, at + width, from, y * width, (y + 1) * width)) {
                throw new IllegalStateException("slice %d, phase %d is not as the edit left it".formatted(
                        frame.slice() + 1, frame.phase() + 1));
            }
            System.arraycopy(to, y * width, next, at, width);
        }
        return next;
    }

    /** Pixels a value gained, negative where it lost. */
    public int gain(int value) {
        int gain = 0;
        for (int i = 0; i < before.length; i++) {
            gain += Byte.toUnsignedInt(after[i]) == value ? 1 : 0;
            gain -= Byte.toUnsignedInt(before[i]) == value ? 1 : 0;
        }
        return gain;
    }
}
