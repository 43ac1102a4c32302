package org.septum.viewer.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.LabelMap;
import org.septum.imaging.edit.FrameRef;
import org.septum.viewer.viewport.PicturePoint;
import org.septum.viewer.viewport.PictureTool;
import org.septum.viewer.viewport.ViewportViewModel;

/** The tool held, on the picture: a stroke from press to release is one edit. */
public final class EditTool implements PictureTool {
    private final EditViewModel model;
    private final Surface surface;
    private final Strokes strokes;
    private final Runnable standStill;
    private final ReadOnlyObjectWrapper<Optional<PicturePoint>> mouse = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Running> running = Optional.empty();

    /** A stroke under way. @param strokes by frame @param frame the one pressed @param base the labels it began on */
    private record Running(SortedMap<FrameRef, Stroke> strokes, EditTarget target, FrameRef frame, EditMode mode, LabelMap base) {
        /** Whether an undo or another edit came between: then the stroke is about labels that are no more. */
        boolean isOutdated() {
            return target.edits().labels().current() != base;
        }

        Stroke stroke() {
            return strokes.get(frame);
        }
    }

    /** On the slices of the open series. @param standStill stops what moves the picture under the hand */
    public EditTool(EditViewModel model, Runnable standStill) {
        this(model, model.viewport(), standStill);
    }

    /** On the pixels of a viewport, the open series' own or a plane through it. */
    public EditTool(EditViewModel model, ViewportViewModel viewport, Runnable standStill) {
        this.model = model;
        this.standStill = standStill;
        surface = new Surface(viewport);
        strokes = new Strokes(model, surface);
    }

    /** Where the mouse is on the picture; for the brush's circle. */
    public ReadOnlyObjectProperty<Optional<PicturePoint>> mouseProperty() {
        return mouse.getReadOnlyProperty();
    }

    /** The line being drawn; empty for tools that draw none. */
    public List<PicturePoint> line() {
        return running.map(r -> r.stroke().line()).orElse(List.of());
    }

    @Override
    public void press(PicturePoint at) {
        standStill.run();
        FrameRef frame = new FrameRef(at.slice(), surface.phase());
        surface.show(frame);
        running = model.modeProperty().get().flatMap(mode -> model.target().flatMap(target -> begin(mode, target, frame, at)));
        drag(at);
    }

    private Optional<Running> begin(EditMode mode, EditTarget target, FrameRef frame, PicturePoint at) {
        if (!surface.isEditable(target)) {
            model.say(Optional.of("This view is finer than the labels. Edit in a view of the series the labels belong to."));
            return Optional.empty();
        }
        SortedMap<FrameRef, Stroke> begun = strokes.begin(mode, target, frame, at);
        if (!begun.containsKey(frame)) {
            return Optional.empty();
        }
        target.set().byValue(begun.get(frame).structure()).ifPresent(model.structureProperty()::set);
        return Optional.of(new Running(begun, target, frame, mode, target.edits().labels().current()));
    }

    @Override
    public void drag(PicturePoint at) {
        running.filter(Running::isOutdated).ifPresent(r -> giveUp());
        running.ifPresent(r -> {
            Map<FrameRef, byte[]> after = new TreeMap<>();
            r.strokes().forEach((frame, stroke) -> stroke.to(at).ifPresent(labels -> after.put(frame, labels)));
            preview(r, surface.stack(r.target(), after));
        });
        mouse.set(Optional.of(at));
    }

    /** A stroke that has changed nothing yet leaves even the layer alone. */
    private static void preview(Running now, SortedMap<FrameRef, byte[]> after) {
        if (!after.isEmpty() || now.target().edits().shown() != now.target().edits().labels().current()) {
            now.target().edits().preview(after);
        }
    }

    @Override
    public void release(PicturePoint at) {
        running.filter(Running::isOutdated).ifPresent(r -> giveUp());
        running.ifPresent(r -> {
            running = Optional.empty();
            Map<FrameRef, byte[]> after = new TreeMap<>();
            r.strokes().forEach((frame, stroke) -> stroke.end().ifPresent(labels -> after.put(frame, labels)));
            if (after.isEmpty()) {
                r.target().edits().endPreview();
            } else {
                model.commit(r.target(), r.mode().operation(), OptionalInt.of(r.stroke().structure()),
                        surface.stack(r.target(), after));
            }
        });
        mouse.set(Optional.of(at));
    }

    /** Gives the stroke under way up; its frames are as before. @return whether there was one */
    public boolean giveUp() {
        boolean any = running.isPresent();
        running.ifPresent(r -> r.target().edits().endPreview());
        running = Optional.empty();
        return any;
    }

    @Override
    public void hover(PicturePoint at) {
        mouse.set(Optional.of(at));
    }

    @Override
    public void leave() {
        if (running.isEmpty()) {
            mouse.set(Optional.empty());
        }
    }

    @Override
    public void turn(int steps) {
        model.resize(steps);
    }
}
