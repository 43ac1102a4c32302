package org.septum.viewer.edit;

import java.util.Optional;
import org.septum.imaging.edit.FrameEdits;
import org.septum.viewer.viewport.PicturePoint;

/** The connected part under the mouse becomes another structure. */
final class RelabelStroke implements Stroke {
    private final FrameEdits edits;
    private final byte[] before;
    private final int structure;
    private byte[] labels;

    RelabelStroke(FrameEdits edits, byte[] labels, int structure) {
        this.edits = edits;
        before = labels;
        this.labels = labels;
        this.structure = structure;
    }

    @Override
    public int structure() {
        return structure;
    }

    @Override
    public Optional<byte[]> to(PicturePoint at) {
        int column = (int) Math.round(at.column());
        int row = (int) Math.round(at.row());
        labels = edits.plane().contains(column, row) ? edits.relabelled(before, edits.plane().index(column, row), structure) : before;
        return Optional.of(labels);
    }

    @Override
    public Optional<byte[]> end() {
        return Optional.of(labels);
    }
}
