package org.septum.viewer.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.edit.FrameRef;
import org.septum.viewer.viewport.PicturePoint;
import org.septum.viewer.viewport.PictureTool;

/** The tool held, on the picture: a stroke from press to release is one edit. */
public final class EditTool implements PictureTool {
    private final EditViewModel model;
    private final Runnable standStill;
    private final ReadOnlyObjectWrapper<Optional<PicturePoint>> mouse = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Running> running = Optional.empty();

    /** A stroke under way. @param base the labels it began on */
    private record Running(Stroke stroke, EditTarget target, FrameRef frame, EditMode mode, LabelMap base) {
        /** Whether an undo or another edit came between: then the stroke is about labels that are no more. */
        boolean isOutdated() {
            return target.edits().labels().current() != base;
        }
    }

    /** @param standStill stops what moves the picture under the hand */
    public EditTool(EditViewModel model, Runnable standStill) {
        this.model = model;
        this.standStill = standStill;
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
        FrameRef frame = new FrameRef(at.slice(), model.view().phase());
        model.show(frame);
        running = model.modeProperty().get().flatMap(mode -> model.target().flatMap(target -> begin(mode, target, frame, at)));
        drag(at);
    }

    private Optional<Running> begin(EditMode mode, EditTarget target, FrameRef frame, PicturePoint at) {
        byte[] labels = target.labels(frame);
        int value = model.structureProperty().get().value();
        Optional<Stroke> stroke = switch (mode) {
            case PULL -> Stroke.pull(target.frames(), labels, preferred(value), at, model.reachMmProperty().get());
            case BRUSH -> Optional.of(Stroke.brush(target.frames(), labels, value, true, model.brushMmProperty().get()));
            case ERASE -> Optional.of(Stroke.brush(target.frames(), labels, value, false, model.brushMmProperty().get()));
            case REDRAW -> Optional.of(Stroke.redraw(target.frames(), labels, value));
        };
        stroke.ifPresent(s -> target.set().byValue(s.structure()).ifPresent(model.structureProperty()::set));
        return stroke.map(s -> new Running(s, target, frame, mode, target.edits().labels().current()));
    }

    private List<Integer> preferred(int value) {
        List<Integer> order = new ArrayList<>(List.of(value));
        model.structures().stream().map(Label::value).filter(v -> v != value).forEach(order::add);
        return order;
    }

    @Override
    public void drag(PicturePoint at) {
        running.filter(Running::isOutdated).ifPresent(r -> giveUp());
        running.ifPresent(r -> r.stroke().to(at).ifPresent(after -> preview(r, after)));
        mouse.set(Optional.of(at));
    }

    /** A stroke that has changed nothing yet leaves even the layer alone. */
    private static void preview(Running now, byte[] after) {
        byte[] shown = now.target().edits().shown().frame(now.frame().slice(), now.frame().phase());
        if (!Arrays.equals(shown, after)) {
            now.target().edits().preview(now.frame(), after);
        }
    }

    @Override
    public void release(PicturePoint at) {
        running.filter(Running::isOutdated).ifPresent(r -> giveUp());
        running.ifPresent(r -> {
            running = Optional.empty();
            r.stroke().end().ifPresentOrElse(
                    after -> model.commit(r.target(), r.mode().operation(), OptionalInt.of(r.stroke().structure()),
                            Map.of(r.frame(), after)),
                    r.target().edits()::endPreview);
        });
        mouse.set(Optional.of(at));
    }

    /** Gives the stroke under way up; its frame is as before. @return whether there was one */
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
