package org.septum.viewer.analysis;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.septum.viewer.theme.Icons;

/** Chooses among the results and lists the structures of the one shown. */
final class LayersView extends VBox {
    private final VBox structures = new VBox(2);
    private final Label origin = new Label();
    private final ListChangeListener<StructureViewModel> listed = change -> fill();
    private Optional<ObservableList<StructureViewModel>> shown = Optional.empty();

    LayersView(LayersViewModel model) {
        getStyleClass().add("section");
        Label title = new Label("Structures");
        title.getStyleClass().add("section-title");
        ComboBox<ResultLayer> layers = new ComboBox<>(model.layers());
        layers.setId("layer");
        layers.setMaxWidth(Double.MAX_VALUE);
        layers.setTooltip(new Tooltip("Results so far; a new analysis never replaces an earlier one"));
        layers.valueProperty().bindBidirectional(model.currentProperty());
        layers.visibleProperty().bind(Bindings.size(model.layers()).greaterThan(1));
        layers.managedProperty().bind(layers.visibleProperty());
        HBox head = new HBox(8, title, eye(model));
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        origin.setId("layer-origin");
        origin.getStyleClass().add("row-detail");
        origin.setWrapText(true);
        getChildren().addAll(head, layers, origin, structures);
        model.currentProperty().subscribe(this::show);
        visibleProperty().bind(model.currentProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    private static ToggleButton eye(LayersViewModel model) {
        ToggleButton eye = new ToggleButton();
        eye.setId("overlays");
        eye.getStyleClass().addAll("flat", "button-icon", "small");
        eye.graphicProperty().bind(model.shownProperty().map(s ->
                Icons.of(s ? MaterialDesignE.EYE_OUTLINE : MaterialDesignE.EYE_OFF_OUTLINE)));
        eye.setTooltip(new Tooltip("Show or hide all structures (O)"));
        eye.selectedProperty().bindBidirectional(model.shownProperty());
        eye.setFocusTraversable(false);
        return eye;
    }

    private void show(ResultLayer layer) {
        shown.ifPresent(before -> before.removeListener(listed));
        shown = Optional.ofNullable(layer).map(ResultLayer::structures);
        shown.ifPresent(now -> now.addListener(listed));
        fill();
        origin.setText(layer == null ? "" : layer.origin());
        origin.setVisible(!origin.getText().isEmpty());
        origin.setManaged(origin.isVisible());
    }

    private void fill() {
        structures.getChildren().setAll(shown.stream().flatMap(List::stream).map(StructureRow::new).toList());
    }
}
