package org.septum.imaging;

import java.util.Arrays;

/** The labelled pixels of a frame, one after the other. Most of a frame is background, which is passed over many pixels at a time. */
public final class LabelledPixels {
    private static final byte[] BACKGROUND = new byte[1 << 12];

    private LabelledPixels() {}

    /**
     * The first labelled pixel at an index or after it; the frame's length where there is none.
     *
     * @param frame a label for each pixel, 0 for none
     */
    public static int next(byte[] frame, int from) {
        if (from < frame.length && frame[from] != 0) {
            return from;
        }
        for (int i = from; i < frame.length; i += BACKGROUND.length) {
            int end = Math.min(frame.length, i + BACKGROUND.length);
            int found = Arrays.mismatch(frame, i, end, BACKGROUND, 0, end - i);
            if (found >= 0) {
                return i + found;
            }
        }
        return frame.length;
    }
}
