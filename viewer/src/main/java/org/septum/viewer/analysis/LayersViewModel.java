package org.septum.viewer.analysis;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.septum.imaging.Segmentation;
import org.septum.viewer.viewport.OverlayState;

/** The results on the open series, and which of them is drawn. */
public final class LayersViewModel {
    private final ObservableList<ResultLayer> layers = FXCollections.observableArrayList();
    private final ObjectProperty<ResultLayer> current = new SimpleObjectProperty<>();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<OverlayState> overlay = new ReadOnlyObjectWrapper<>(OverlayState.NONE);
    private long revision;
    private int runs;

    public LayersViewModel() {
        current.addListener((o, before, now) -> refresh());
        shown.addListener((o, before, now) -> refresh());
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
                Optional.of(layer.map()), layer.structures().stream().map(StructureViewModel::style).toList(), revision);
    }

    /** Another series: no layers. */
    public void clear() {
        current.set(null);
        layers.clear();
        runs = 0;
    }
}
