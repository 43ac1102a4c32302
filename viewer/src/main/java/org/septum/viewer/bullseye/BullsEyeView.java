package org.septum.viewer.bullseye;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The bull's-eye panel: what is shown, the eye, and the wall as a whole. */
public final class BullsEyeView extends VBox {
    public BullsEyeView(BullsEyeViewModel model) {
        getStyleClass().addAll("section", "bullseye-panel");
        ComboBox<Quantity> quantity = new ComboBox<>(FXCollections.observableArrayList(Quantity.values()));
        quantity.setId("bullseye-quantity");
        quantity.setMaxWidth(Double.MAX_VALUE);
        quantity.setConverter(new Titles());
        quantity.valueProperty().bindBidirectional(model.quantityProperty());
        Label summary = new Label();
        summary.getStyleClass().add("bullseye-summary");
        summary.setWrapText(true);
        summary.setTooltip(new Tooltip("Eccentricity index: the cavity's diameter along the septum over the one across it.\n"
                + "A round cavity has 1; a septum pressed to the left has more."));
        Label none = new Label("The wall is measured segment by segment where at least three slices show a closed ring and the "
                + "right ventricle's insertion.");
        none.setWrapText(true);
        none.getStyleClass().add("empty-hint");
        BullsEye eye = new BullsEye(model);
        getChildren().addAll(quantity, eye, none, summary);
        model.wallProperty().subscribe(w -> {
            summary.setText(model.summary());
            none.setVisible(w.isEmpty());
            none.setManaged(w.isEmpty());
            eye.setVisible(w.isPresent());
            eye.setManaged(w.isPresent());
        });
    }

    private static final class Titles extends StringConverter<Quantity> {
        @Override
        public String toString(Quantity q) {
            return q == null ? "" : "%s, %s".formatted(q.title(), q.unit());
        }

        @Override
        public Quantity fromString(String text) {
            throw new UnsupportedOperationException("a quantity is chosen, not typed");
        }
    }
}
