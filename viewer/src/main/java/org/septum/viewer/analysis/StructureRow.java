package org.septum.viewer.analysis;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.septum.viewer.theme.Icons;
import org.septum.viewer.theme.Theme;
import org.septum.viewer.viewport.OverlayState.Paint;

/** One structure: swatch, name, opacity, filled or outlined, shown or hidden. */
public final class StructureRow extends HBox {
    public StructureRow(StructureViewModel structure) {
        getStyleClass().add("structure-row");
        setAlignment(Pos.CENTER_LEFT);
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setStyle("-fx-background-color: %s;".formatted(Theme.css(structure.label().rgb())));
        Label name = new Label(structure.label().name());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Slider opacity = new Slider(0, 1, structure.opacityProperty().get());
        opacity.valueProperty().bindBidirectional(structure.opacityProperty());
        opacity.getStyleClass().add("small");
        opacity.setPrefWidth(72);
        opacity.setMinWidth(48);
        opacity.setFocusTraversable(false);
        opacity.setTooltip(new Tooltip("Opacity of the filling"));
        getChildren().addAll(swatch, name, opacity, paint(structure), eye(structure));
        name.opacityProperty().bind(structure.visibleProperty().map(v -> v ? 1.0 : 0.45));
    }

    private static Button paint(StructureViewModel structure) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setFocusTraversable(false);
        button.graphicProperty().bind(structure.paintProperty().map(p -> Icons.of(icon(p))));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(structure.paintProperty().map(p -> p + " (click to change)"));
        button.setTooltip(hint);
        button.setOnAction(e -> structure.paintProperty().set(next(structure.paintProperty().get())));
        return button;
    }

    private static Paint next(Paint paint) {
        List<Paint> all = List.of(Paint.values());
        return all.get((all.indexOf(paint) + 1) % all.size());
    }

    private static Ikon icon(Paint paint) {
        return switch (paint) {
            case FILL -> MaterialDesignC.CIRCLE;
            case OUTLINE -> MaterialDesignC.CIRCLE_OUTLINE;
            case BOTH -> MaterialDesignC.CIRCLE_SLICE_8;
        };
    }

    private static ToggleButton eye(StructureViewModel structure) {
        ToggleButton eye = new ToggleButton();
        eye.getStyleClass().addAll("flat", "button-icon", "small");
        eye.setFocusTraversable(false);
        eye.graphicProperty().bind(structure.visibleProperty().map(v ->
                Icons.of(v ? MaterialDesignE.EYE_OUTLINE : MaterialDesignE.EYE_OFF_OUTLINE)));
        eye.selectedProperty().bindBidirectional(structure.visibleProperty());
        eye.setTooltip(new Tooltip("Show or hide " + structure.label().name().toLowerCase(java.util.Locale.ROOT)));
        return eye;
    }
}
