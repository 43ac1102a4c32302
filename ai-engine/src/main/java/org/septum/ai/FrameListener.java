package org.septum.ai;

import org.septum.imaging.Segmentation;

/**
 * Learns of labels as soon as they are there, so that a viewer can draw them while the rest is still being computed. Called on
 * the thread the analysis runs on; it should return at once. The run may still be cancelled, or fail, or find at its end that
 * this was no fit input: what was drawn so far is then to be taken away.
 */
public interface FrameListener {
    /** Called once, before any frame: the segmentation that is about to be filled. All its frames are empty. */
    default void started(Segmentation growing) {}

    /** A frame has its labels. Clean-up over the whole phase may still remove some. */
    void frameDone(int slice, int phase);

    /** All frames of a phase have their final labels. */
    default void phaseDone(int phase) {}

    /** Listens to nothing. */
    static FrameListener none() {
        return (slice, phase) -> {};
    }
}
