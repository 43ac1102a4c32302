package org.septum.viewer.edit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.septum.imaging.Label;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.LabelEdit;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.history.EditHistory;
import org.septum.viewer.viewport.ViewportViewModel;

/** Editing the labels shown: which tool, which structure, how large, and what is recorded of it. */
public final class EditViewModel {
    static final double LEAST_MM = 0.5;
    static final double MOST_MM = 40;

    private final LayersViewModel layers;
    private final ViewportViewModel viewport;
    private final EditHistory history;
    private final ObjectProperty<Optional<EditMode>> mode = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Label> structure = new SimpleObjectProperty<>();
    private final ObservableList<Label> structures = FXCollections.observableArrayList();
    private final ObservableList<Label> structuresToRead = FXCollections.unmodifiableObservableList(structures);
    private final DoubleProperty brushMm = new SimpleDoubleProperty(5);
    private final DoubleProperty reachMm = new SimpleDoubleProperty(15);
    private final BooleanProperty ball = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<String>> hint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FrameCommands commands = new FrameCommands(this);

    public EditViewModel(LayersViewModel layers, ViewportViewModel viewport, EditHistory history) {
        this.layers = layers;
        this.viewport = viewport;
        this.history = history;
        layers.currentProperty().flatMap(ResultLayer::finishedProperty).orElse(false).subscribe(this::follow);
        layers.currentProperty().subscribe(l -> follow(available.get()));
    }

    private void follow(boolean finished) {
        ResultLayer layer = layers.currentProperty().get();
        available.set(finished && layer != null);
        if (!available.get()) {
            mode.set(Optional.empty());
            return;
        }
        String wanted = structure.get() == null ? "" : structure.get().id();
        structures.setAll(layer.segmentation().labels().labels());
        structure.set(layer.segmentation().labels().byId(wanted).orElse(structures.getFirst()));
    }

    /** Whether there are finished labels to edit. */
    public ReadOnlyBooleanProperty availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** The tool of the left button; empty while it reads instead of editing. */
    public ObjectProperty<Optional<EditMode>> modeProperty() {
        return mode;
    }

    /** Takes a tool up, or puts it down when it is held already; does nothing while there is nothing to edit. */
    public void toggle(EditMode wanted) {
        if (available.get()) {
            mode.set(mode.get().equals(Optional.of(wanted)) ? Optional.empty() : Optional.of(wanted));
        }
    }

    /** Puts the tool down. */
    public void putDown() {
        mode.set(Optional.empty());
    }

    /** The structure edited; null while there is none. */
    public ObjectProperty<Label> structureProperty() {
        return structure;
    }

    /** The structures that can be edited, in the order a reader knows. */
    public ObservableList<Label> structures() {
        return structuresToRead;
    }

    /** Goes on to the next structure, after the last to the first. */
    public void nextStructure() {
        if (available.get()) {
            structure.set(structures.get((structures.indexOf(structure.get()) + 1) % structures.size()));
        }
    }

    /** The size of the tool held in millimetres: a brush's radius, or how far along the outline a pull reaches. */
    public DoubleProperty sizeProperty() {
        return mode.get().equals(Optional.of(EditMode.PULL)) ? reachMm : brushMm;
    }

    public DoubleProperty brushMmProperty() {
        return brushMm;
    }

    /** Whether brushes are balls, which reach into the slices beside the one shown. */
    public BooleanProperty ballProperty() {
        return ball;
    }

    public DoubleProperty reachMmProperty() {
        return reachMm;
    }

    /** Makes the tool larger, or smaller, by a tenth a step and half a millimetre at least. */
    public void resize(int steps) {
        double now = sizeProperty().get();
        double by = Math.max(0.5, now * 0.1) * steps;
        sizeProperty().set(Math.clamp(Math.round((now + by) * 2) / 2.0, LEAST_MM, MOST_MM));
    }

    /** Whether the analysis' own outlines are drawn beside the edited ones. */
    public BooleanProperty originalShownProperty() {
        return layers.originalShownProperty();
    }

    /** What the last command could not do, for the reader; empty where it did what was asked. */
    public ReadOnlyObjectProperty<Optional<String>> hintProperty() {
        return hint.getReadOnlyProperty();
    }

    void say(Optional<String> words) {
        hint.set(words);
    }

    /** What is done to whole frames. */
    public FrameCommands commands() {
        return commands;
    }

    EditHistory history() {
        return history;
    }

    ViewportViewModel viewport() {
        return viewport;
    }

    void show(FrameRef frame) {
        viewport.frame(frame.slice(), frame.phase());
    }

    boolean baseLast() {
        return viewport.baseLast();
    }

    /** The frame before the reader's eyes. */
    FrameRef frame() {
        return new FrameRef(viewport.state().slice(), viewport.state().phase());
    }

    /**
     * The layer an edit goes to: the reader's own, made over the analysis' where there is none yet. Empty without finished
     * labels.
     */
    Optional<EditTarget> target() {
        return available.get() ? Optional.of(EditTarget.of(layers.editable())) : Optional.empty();
    }

    /** Makes an edit and remembers it as one step. @param value the structure edited; empty for all */
    void commit(EditTarget target, EditOperation operation, OptionalInt value, Map<FrameRef, byte[]> after) {
        Optional<LabelEdit> edit = target.edits().apply(operation, value, after);
        String name = value.isEmpty() ? "" : target.set().byValue(value.getAsInt()).map(Label::name).orElse("");
        edit.ifPresent(e -> history.did(LabelStep.of(target.edits(), e, name, done -> reveal(target.layer(), done))));
    }

    private void reveal(ResultLayer layer, LabelEdit edit) {
        layers.currentProperty().set(layer);
        if (!edit.frames().contains(frame())) {
            show(edit.frames().getFirst());
        }
    }
}
