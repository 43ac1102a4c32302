package org.septum.viewer.edit;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.edit.FrameEdits;
import org.septum.viewer.viewport.PicturePoint;

/** A stroke of a tool on one frame, from press to release: the labels it leaves for each place of the mouse. */
interface Stroke {
    /** The structure it edits. */
    int structure();

    /** The frame's labels with the mouse here; empty as long as nothing changes. */
    Optional<byte[]> to(PicturePoint at);

    /** The frame's labels once the button is let go; empty where the stroke came to nothing. */
    Optional<byte[]> end();

    /** A line to be drawn along the mouse's way; empty for strokes that need none. */
    default List<PicturePoint> line() {
        return List.of();
    }

    /**
     * Drags the nearest outline of several structures.
     *
     * @param structures the one to be preferred first, where two outlines run side by side
     * @param reachMm how far along the outline the pull reaches
     * @return empty where no outline is near
     */
    static Optional<Stroke> pull(FrameEdits edits, byte[] labels, List<Integer> structures, PicturePoint at, double reachMm) {
        return PullStroke.grab(edits, labels, structures, at, reachMm).map(s -> s);
    }

    /** Draws a closed line that becomes a structure's outline. */
    static Stroke redraw(FrameEdits edits, byte[] labels, int structure) {
        return new RedrawStroke(edits, labels, structure);
    }
}
