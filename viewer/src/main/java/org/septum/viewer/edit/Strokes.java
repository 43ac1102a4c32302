package org.septum.viewer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.septum.imaging.Label;
import org.septum.imaging.edit.Area;
import org.septum.imaging.edit.Brush;
import org.septum.imaging.edit.FrameEdits;
import org.septum.imaging.edit.FrameRef;
import org.septum.viewer.viewport.PicturePoint;

/** Begins the strokes of the tool held: one on the frame pressed, of a ball one on each frame it reaches. */
final class Strokes {
    private final EditViewModel model;
    private final Surface surface;

    Strokes(EditViewModel model, Surface surface) {
        this.model = model;
        this.surface = surface;
    }

    /** @return by frame of the surface; empty where there is nothing to do here */
    SortedMap<FrameRef, Stroke> begin(EditMode mode, EditTarget target, FrameRef frame, PicturePoint at) {
        SortedMap<FrameRef, Stroke> strokes = new TreeMap<>();
        FrameEdits edits = surface.edits(target);
        byte[] labels = surface.labels(target, frame);
        int value = model.structureProperty().get().value();
        switch (mode) {
            case PULL -> Stroke.pull(edits, labels, preferred(value), at, model.reachMmProperty().get())
                    .ifPresent(s -> strokes.put(frame, s));
            case REDRAW -> strokes.put(frame, Stroke.redraw(edits, labels, value));
            case RELABEL -> strokes.put(frame, new RelabelStroke(edits, labels, value));
            case BRUSH, ERASE -> brushes(target, frame, mode == EditMode.BRUSH, Optional.empty(), strokes);
            case THRESHOLD -> range(edits, frame, at).ifPresent(r -> brushes(target, frame, true, Optional.of(r), strokes));
        }
        return strokes;
    }

    private List<Integer> preferred(int value) {
        List<Integer> order = new ArrayList<>(List.of(value));
        model.structures().stream().map(Label::value).filter(v -> v != value).forEach(order::add);
        return order;
    }

    private Optional<ValueRange> range(FrameEdits edits, FrameRef frame, PicturePoint at) {
        Area brush = Brush.stroke(edits.plane(), at.column(), at.row(), at.column(), at.row(), model.brushMmProperty().get());
        return surface.values(frame).map(values -> ValueRange.under(brush, values));
    }

    private void brushes(EditTarget target, FrameRef frame, boolean adds, Optional<ValueRange> range,
            SortedMap<FrameRef, Stroke> strokes) {
        double radius = model.brushMmProperty().get();
        double apart = surface.grid().toPatient().spacing(2);
        int reach = model.ballProperty().get() ? (int) (radius / apart) : 0;
        int first = Math.max(0, frame.slice() - reach);
        int last = Math.min(surface.grid().slices() - 1, frame.slice() + reach);
        for (int slice = first; slice <= last; slice++) {
            FrameRef at = new FrameRef(slice, frame.phase());
            double here = Brush.radiusAt(radius, Math.abs(slice - frame.slice()) * apart);
            limit(at, range).ifPresent(limited -> strokes.put(at, new BrushStroke(surface.edits(target), surface.labels(target, at),
                    model.structureProperty().get().value(), adds, here, limited)));
        }
    }

    /** What is left of a piece of the way on a frame; empty where its values cannot be read any more. */
    private Optional<UnaryOperator<Area>> limit(FrameRef frame, Optional<ValueRange> range) {
        if (range.isEmpty()) {
            return Optional.of(UnaryOperator.identity());
        }
        return surface.values(frame).map(values -> piece -> Brush.within(piece, values, range.get().lowest(), range.get().highest()));
    }
}
