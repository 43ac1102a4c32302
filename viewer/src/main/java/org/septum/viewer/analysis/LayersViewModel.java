package org.septum.viewer.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.septum.imaging.Label;
import org.septum.imaging.Segmentation;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.FrameRef;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.viewer.viewport.OverlayState;

/** The results on the open series, and which of them is drawn. */
public final class LayersViewModel {
    private final ObservableList<ResultLayer> layers = FXCollections.observableArrayList();
    private final ObjectProperty<ResultLayer> current = new SimpleObjectProperty<>();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final BooleanProperty originalShown = new SimpleBooleanProperty(true);
    private final List<Consumer<ResultLayer>> editListeners = new ArrayList<>();
    private final Map<ResultLayer, ResultLayer> editedOver = new HashMap<>();
    private final ReadOnlyObjectWrapper<OverlayState> overlay = new ReadOnlyObjectWrapper<>(OverlayState.NONE);
    private long revision;
    private int runs;

    public LayersViewModel() {
        current.addListener((o, before, now) -> refresh());
        shown.addListener((o, before, now) -> refresh());
        originalShown.addListener((o, before, now) -> refresh());
    }

    /** In the order they were made. */
    public ObservableList<ResultLayer> layers() {
        return FXCollections.unmodifiableObservableList(layers);
    }

    /** The layer drawn and measured; null for none. */
    public ObjectProperty<ResultLayer> currentProperty() {
        return current;
    }

    /** Whether any overlay is drawn at all. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether the analysis' own outlines are drawn beside a reader's. */
    public BooleanProperty originalShownProperty() {
        return originalShown;
    }

    public ReadOnlyObjectProperty<OverlayState> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }

    ResultLayer add(String title, Segmentation segmentation) {
        ResultLayer layer = new ResultLayer(++runs, title, segmentation);
        layer.structures().forEach(s -> s.onChange(this::refresh));
        layers.add(layer);
        current.set(layer);
        return layer;
    }

    /**
     * The layer edits of the one shown go to: itself where it is a reader's, else the reader's over it. One that does not exist
     * yet is made, and joins the list with its first change.
     *
     * @throws IllegalStateException where no finished layer is shown
     */
    public ResultLayer editable() {
        ResultLayer layer = current.get();
        if (layer == null || !layer.finishedProperty().get()) {
            throw new IllegalStateException("there are no finished labels to edit");
        }
        return layer.edits().isPresent() ? layer : editedOver.computeIfAbsent(layer,
                under -> edited(under, new EditedLabels(under.map()), under.tableProperty().get()));
    }

    /**
     * Adds what was kept of an earlier session: the analysis' layer and, where there are edits, the reader's over it. The last one
     * is shown and returned.
     */
    public ResultLayer restore(RestoredLayer restored) {
        ResultLayer under = add(restored.title(), restored.kept().analysis());
        under.from(restored.origin(), restored.kept().earlier().isEmpty());
        if (!restored.own()) {
            draw(under, restored);
            under.finish(restored.analysis());
            filled();
            return under;
        }
        under.finish(restored.analysis());
        ResultLayer layer = edited(under, restored.kept().labels(), restored.edited());
        draw(layer, restored);
        editedOver.put(under, layer);
        layers.add(layer);
        current.set(layer);
        return layer;
    }

    private static void draw(ResultLayer layer, RestoredLayer restored) {
        if (!restored.drawn().isEmpty()) {
            layer.diametersProperty().set(Optional.of(new DrawnDiameters(layer.segmentation(), restored.drawn())));
        }
    }

    private ResultLayer edited(ResultLayer under, EditedLabels labels, Optional<AreaTable> measured) {
        ResultLayer layer = new ResultLayer(under, labels, measured);
        layer.edits().orElseThrow().onChange((map, frames, stroke) -> {
            if (!layers.contains(layer)) {
                layer.choicesProperty().set(under.choicesProperty().get());
                layers.add(layers.indexOf(under) + 1, layer);
            }
            current.set(layer);
            refresh();
            if (!stroke) {
                editListeners.forEach(l -> l.accept(layer));
            }
        });
        layer.choicesProperty().addListener((o, before, now) -> decided(layer));
        layer.diametersProperty().addListener((o, before, now) -> decided(layer));
        return layer;
    }

    /** Lists a label in a reader's layer beside those it has, so that voxels can be of it. */
    public void list(ResultLayer layer, Label label) {
        StructureViewModel structure = layer.list(label);
        structure.onChange(this::refresh);
    }

    private void decided(ResultLayer layer) {
        if (layers.contains(layer)) {
            editListeners.forEach(l -> l.accept(layer));
        }
    }

    /** The frames of the layer shown that a reader changed; none on an analysis' own. */
    public ObservableValue<SortedSet<FrameRef>> editedProperty() {
        return current.<SortedSet<FrameRef>>flatMap(l -> l.edits().map(LayerEdits::editedProperty).orElse(null))
                .orElse(Collections.emptySortedSet());
    }

    /** @param listener is told of a reader's layer after each edit, undo and redo on it, and after each choice or diameter of it */
    public void onEdit(Consumer<ResultLayer> listener) {
        editListeners.add(listener);
    }

    /** Takes a layer off the list: one whose analysis did not come to an end. The one before it is drawn again. */
    void remove(ResultLayer layer) {
        layers.remove(layer);
        if (current.get() == layer) {
            current.set(layers.isEmpty() ? null : layers.getLast());
        }
    }

    /** Draws the current layer again, as frames of it were filled in. */
    void filled() {
        revision++;
        refresh();
    }

    private void refresh() {
        overlay.set(Optional.ofNullable(current.get()).filter(l -> shown.get()).map(this::stateOf).orElse(OverlayState.NONE));
    }

    private OverlayState stateOf(ResultLayer layer) {
        return new OverlayState(
                Optional.of(layer.map()), layer.structures().stream().map(StructureViewModel::style).toList(), revision,
                layer.edits().filter(e -> originalShown.get() && layer.isAnalysisKnown()).map(e -> e.labels().original()));
    }

    /** Another series: no layers. */
    public void clear() {
        current.set(null);
        layers.clear();
        editedOver.clear();
        runs = 0;
    }
}
