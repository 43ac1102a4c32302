package org.septum.viewer.viewport;

/**
 * A part of a structure that is pointed at elsewhere in the window and shown in the picture for as long.
 *
 * @param name of the part; two highlights of one name are alike
 * @param mask its pixels
 */
public record Highlight(String name, Mask mask) {
    /** Tells the pixels of a frame that belong to the part. Called on the drawing thread. */
    @FunctionalInterface
    public interface Mask {
        /** Row by row, 1 for a pixel that belongs to it, else 0. */
        byte[] of(int slice, int phase);
    }
}
