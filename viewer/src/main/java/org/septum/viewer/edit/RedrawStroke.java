package org.septum.viewer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.edit.FrameEdits;
import org.septum.imaging.edit.Polygon;
import org.septum.viewer.viewport.PicturePoint;

/** Nothing changes before the line is closed, which letting go does. */
final class RedrawStroke implements Stroke {
    private final FrameEdits edits;
    private final byte[] labels;
    private final int structure;
    private final List<PicturePoint> line = new ArrayList<>();

    RedrawStroke(FrameEdits edits, byte[] labels, int structure) {
        this.edits = edits;
        this.labels = labels;
        this.structure = structure;
    }

    @Override
    public int structure() {
        return structure;
    }

    @Override
    public List<PicturePoint> line() {
        return line;
    }

    @Override
    public Optional<byte[]> to(PicturePoint at) {
        line.add(at);
        return Optional.empty();
    }

    /** The line is closed; one that encloses no pixel comes to nothing. */
    @Override
    public Optional<byte[]> end() {
        double[] column = line.stream().mapToDouble(PicturePoint::column).toArray();
        double[] row = line.stream().mapToDouble(PicturePoint::row).toArray();
        return Polygon.area(edits.plane(), column, row).isEmpty()
                ? Optional.empty()
                : Optional.of(edits.redrawn(labels, structure, column, row));
    }
}
