package org.septum.viewer.edit;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** The structures as buttons in their colours; the one pressed is edited. */
final class StructureChoice extends HBox {
    private final EditViewModel model;

    StructureChoice(EditViewModel model) {
        super(2);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        model.structures().addListener((ListChangeListener<org.septum.imaging.Label>) c -> fill());
        fill();
        Label name = new Label();
        name.getStyleClass().add("row-detail");
        name.setMinWidth(0);
        name.setPrefWidth(92);
        name.textProperty().bind(model.structureProperty().map(org.septum.imaging.Label::name).orElse(""));
        getChildren().add(name);
        model.structureProperty().subscribe(s -> select());
    }

    private void fill() {
        getChildren().removeIf(ToggleButton.class::isInstance);
        int at = 0;
        for (org.septum.imaging.Label structure : model.structures()) {
            getChildren().add(at++, button(structure));
        }
        select();
    }

    private ToggleButton button(org.septum.imaging.Label structure) {
        ToggleButton button = new ToggleButton(null, new Rectangle(12, 12, Color.web("#%06x".formatted(structure.rgb()))));
        button.setId("edit-structure-" + structure.id());
        button.setUserData(structure);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip("Edit " + structure.name() + " (Q for the next)"));
        button.setFocusTraversable(false);
        button.setOnAction(e -> {
            model.structureProperty().set(structure);
            select();
        });
        return button;
    }

    private void select() {
        getChildren().stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast)
                .forEach(b -> b.setSelected(b.getUserData().equals(model.structureProperty().get())));
    }
}
