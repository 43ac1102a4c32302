package org.septum.viewer.edit;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.septum.imaging.edit.Area;
import org.septum.imaging.edit.Brush;
import org.septum.imaging.edit.FrameEdits;
import org.septum.viewer.viewport.PicturePoint;

/** Each piece of the way is applied to what the pieces before it left. */
final class BrushStroke implements Stroke {
    private final FrameEdits edits;
    private final int structure;
    private final boolean adds;
    private final double radiusMm;
    private final UnaryOperator<Area> limit;
    private byte[] labels;
    private PicturePoint last;

    /** @param limit what counts of a piece of the way */
    BrushStroke(FrameEdits edits, byte[] labels, int structure, boolean adds, double radiusMm, UnaryOperator<Area> limit) {
        this.edits = edits;
        this.labels = labels;
        this.structure = structure;
        this.adds = adds;
        this.radiusMm = radiusMm;
        this.limit = limit;
    }

    @Override
    public int structure() {
        return structure;
    }

    @Override
    public Optional<byte[]> to(PicturePoint at) {
        PicturePoint from = last == null ? at : last;
        last = at;
        Area piece = limit.apply(Brush.stroke(edits.plane(), from.column(), from.row(), at.column(), at.row(), radiusMm));
        labels = adds ? edits.rules().painted(labels, structure, piece) : edits.rules().erased(labels, structure, piece);
        return Optional.of(labels);
    }

    @Override
    public Optional<byte[]> end() {
        return Optional.of(labels);
    }
}
