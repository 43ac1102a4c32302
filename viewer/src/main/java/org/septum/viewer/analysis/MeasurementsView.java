package org.septum.viewer.analysis;

import java.util.Locale;
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
import org.septum.imaging.Provenance;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;
import org.septum.viewer.theme.Icons;

/** The numbers and warnings of the layer shown. */
final class MeasurementsView extends VBox {
    MeasurementsView(LayersViewModel layers) {
        getStyleClass().add("section");
        layers.currentProperty()
                .flatMap(ResultLayer::findingsProperty)
                .orElse(Optional.empty())
                .subscribe(this::show);
    }

    private void show(Optional<Findings> findings) {
        getChildren().clear();
        setVisible(findings.isPresent());
        setManaged(findings.isPresent());
        findings.ifPresent(this::show);
    }

    private void show(Findings findings) {
        getChildren().add(styled("Measurements", "section-title"));
        findings.warnings().forEach(w -> getChildren().add(warning(w.text())));
        if (!findings.measurements().isEmpty()) {
            getChildren().add(table(MeasurementGroups.of(findings.measurements(), findings.segmentation().labels())));
        }
        getChildren().add(origin(findings));
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

    private static GridPane table(MeasurementGroups groups) {
        GridPane grid = new GridPane(6, 3);
        grid.getStyleClass().add("measurements");
        grid.setId("measurements");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        value.setMinWidth(54);
        ColumnConstraints unit = new ColumnConstraints(26);
        grid.getColumnConstraints().addAll(name, value, unit);
        int row = 0;
        for (MeasurementGroups.Group group : groups.groups()) {
            grid.add(styled(group.title(), "group"), 0, row++, 3, 1);
            for (MeasurementGroups.Row measured : group.rows()) {
                addRow(grid, row++, measured.name(), measured.measurement());
            }
        }
        return grid;
    }

    private static void addRow(GridPane grid, int row, String name, Measurement measured) {
        Label words = styled(name, "measure-name");
        words.setTooltip(new Tooltip("%s\n%s".formatted(measured.name(), measured.method())));
        Label value = styled("%.1f".formatted(measured.value()), "measure-value");
        value.setId("measurement-" + measured.id().replace('.', '-'));
        grid.addRow(row, words, value, styled(measured.unit(), "measure-unit"));
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label origin(Findings findings) {
        Provenance from = findings.segmentation().provenance();
        Label label = styled("%s %s, %s · %.1f s".formatted(from.source(), from.version(),
                from.precision().toUpperCase(Locale.ROOT), findings.timing().total().toMillis() / 1000.0), "row-detail");
        label.setWrapText(true);
        return label;
    }
}
