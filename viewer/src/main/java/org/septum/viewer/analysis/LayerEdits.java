package org.septum.viewer.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.LabelMap;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.imaging.edit.LabelEdit;

/**
 * A reader's edits on a layer, and who is told of them. While a stroke is under way its labels are shown and measured, but they
 * are no edit yet.
 */
public final class LayerEdits {
    /** Is told of each change of the labels shown. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param map the labels as shown now, a value of its own
         * @param frames that became different
         * @param stroke whether they may still change before they are an edit
         */
        void changed(LabelMap map, Set<FrameRef> frames, boolean stroke);
    }

    private final EditedLabels labels;
    private final List<Listener> listeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<SortedSet<FrameRef>> edited = new ReadOnlyObjectWrapper<>(new TreeSet<>());
    private Set<FrameRef> stroke = Set.of();
    private LabelMap shown;

    LayerEdits(EditedLabels labels) {
        this.labels = labels;
        shown = labels.current();
        edited.set(labels.edited());
    }

    /** Listeners are told in the order they came. */
    public void onChange(Listener listener) {
        listeners.add(listener);
    }

    public EditedLabels labels() {
        return labels;
    }

    /** With the stroke that is under way. */
    public LabelMap shown() {
        return shown;
    }

    /** The frames that differ from the analysis', without the stroke under way; for marking them. */
    public ReadOnlyObjectProperty<SortedSet<FrameRef>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** The edits that stand, oldest first. */
    public List<JournalEntry> journal() {
        return labels.journal();
    }

    /** Shows frames as a stroke would leave them, all others as they stand. @param after become the map's own */
    public void preview(Map<FrameRef, byte[]> after) {
        LabelMap next = labels.current();
        for (Map.Entry<FrameRef, byte[]> entry : after.entrySet()) {
            next = next.with(entry.getKey().slice(), entry.getKey().phase(), entry.getValue());
        }
        Set<FrameRef> frames = new TreeSet<>(stroke);
        frames.addAll(after.keySet());
        stroke = Set.copyOf(after.keySet());
        show(next, frames, true);
    }

    /** The stroke is given up: its frames are shown as before. */
    public void endPreview() {
        if (!stroke.isEmpty()) {
            Set<FrameRef> frames = stroke;
            stroke = Set.of();
            show(labels.current(), frames, false);
        }
    }

    /** Makes an edit; the stroke under way ends with it. @return empty where nothing became different */
    public Optional<LabelEdit> apply(EditOperation operation, OptionalInt structure, Map<FrameRef, byte[]> after) {
        return apply(all -> all.apply(operation, structure, after));
    }

    /** Makes an edit in the caller's way; the stroke under way ends with it. @return empty where nothing became different */
    public Optional<LabelEdit> apply(Function<EditedLabels, Optional<LabelEdit>> making) {
        Optional<LabelEdit> edit = making.apply(labels);
        if (edit.isEmpty()) {
            endPreview();
        }
        edit.ifPresent(this::settled);
        return edit;
    }

    public void undo(LabelEdit edit) {
        labels.undo(edit);
        settled(edit);
    }

    public void redo(LabelEdit edit) {
        labels.redo(edit);
        settled(edit);
    }

    private void settled(LabelEdit edit) {
        Set<FrameRef> frames = new TreeSet<>(edit.frames());
        frames.addAll(stroke);
        stroke = Set.of();
        edited.set(labels.edited());
        show(labels.current(), frames, false);
    }

    private void show(LabelMap map, Set<FrameRef> frames, boolean underWay) {
        shown = map;
        listeners.forEach(l -> l.changed(map, frames, underWay));
    }
}
