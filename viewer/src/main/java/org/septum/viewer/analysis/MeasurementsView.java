package org.septum.viewer.analysis;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.septum.viewer.analysis.AnalysisResult.Measured;
import org.septum.viewer.theme.Icons;

/** The numbers and warnings of the layer shown. */
final class MeasurementsView extends VBox {
    MeasurementsView(LayersViewModel layers) {
        getStyleClass().add("section");
        layers.currentProperty()
                .flatMap(ResultLayer::resultProperty)
                .orElse(Optional.empty())
                .subscribe(this::show);
    }

    private void show(Optional<AnalysisResult> result) {
        getChildren().clear();
        setVisible(result.isPresent());
        setManaged(result.isPresent());
        result.ifPresent(this::show);
    }

    private void show(AnalysisResult result) {
        Label title = new Label("Measurements");
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        result.warnings().forEach(w -> getChildren().add(warning(w)));
        getChildren().add(table(result));
        getChildren().add(origin(result));
    }

    private static HBox warning(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox row = new HBox(8, Icons.of(MaterialDesignA.ALERT_OUTLINE), words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("warning-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        return row;
    }

    private static GridPane table(AnalysisResult result) {
        GridPane grid = new GridPane(6, 3);
        grid.getStyleClass().add("measurements");
        grid.setId("measurements");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        value.setMinWidth(54);
        ColumnConstraints unit = new ColumnConstraints(24);
        grid.getColumnConstraints().addAll(name, value, unit);
        String group = "";
        int row = 0;
        for (Measured measured : result.measurements()) {
            if (!measured.group().equals(group)) {
                group = measured.group();
                grid.add(styled(group, "group"), 0, row++, 3, 1);
            }
            addRow(grid, row++, measured);
        }
        return grid;
    }

    private static void addRow(GridPane grid, int row, Measured measured) {
        Label name = styled(measured.name(), "measure-name");
        name.setTooltip(new Tooltip(measured.method()));
        grid.addRow(row, name, styled(number(measured.value()), "measure-value"), styled(measured.unit(), "measure-unit"));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? "%.1f".formatted(value) : "–";
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label origin(AnalysisResult result) {
        var from = result.segmentation().provenance();
        Label label = styled("%s %s, %s · %.1f s".formatted(from.source(), from.version(), from.precision().toUpperCase(
                java.util.Locale.ROOT), result.time().toMillis() / 1000.0), "row-detail");
        label.setWrapText(true);
        return label;
    }
}
