package org.septum.viewer.numbers;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.septum.imaging.Warning;
import org.septum.viewer.theme.Icons;

/** Across the top of the picture: why this study's numbers are not to be relied on. Takes no room where they are. */
public final class DistrustBanner extends HBox {
    private final Label words = new Label();

    public DistrustBanner(ObservableValue<List<Warning>> reasons) {
        super(10);
        setId("distrust");
        getStyleClass().add("distrust");
        setAlignment(Pos.CENTER_LEFT);
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(MaterialDesignA.ALERT), words);
        reasons.subscribe(this::show);
    }

    private void show(List<Warning> reasons) {
        words.setText("Do not rely on these numbers. " + reasons.stream().map(Warning::text).collect(Collectors.joining(" ")));
        setVisible(!reasons.isEmpty());
        setManaged(!reasons.isEmpty());
    }
}
