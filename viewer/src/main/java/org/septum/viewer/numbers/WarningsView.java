package org.septum.viewer.numbers;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.septum.imaging.Warning;
import org.septum.viewer.theme.Icons;

/** Warnings one below the other, each in a box of its own. Takes no room where there are none. */
public final class WarningsView extends VBox {
    public WarningsView(ObservableValue<List<Warning>> warnings) {
        getStyleClass().addAll("section", "warnings");
        warnings.subscribe(this::show);
    }

    private void show(List<Warning> warnings) {
        getChildren().setAll(warnings.stream().map(w -> row(w.text())).toList());
        setVisible(!warnings.isEmpty());
        setManaged(!warnings.isEmpty());
    }

    private static HBox row(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox row = new HBox(8, Icons.of(MaterialDesignA.ALERT_OUTLINE), words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("warning-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        return row;
    }
}
