package org.septum.viewer.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.septum.measurements.comparison.RegionAgreement;

/** Dice, HD95 and volume difference of each region. */
final class ComparisonTable extends GridPane {
    ComparisonTable() {
        super(8, 3);
        setId("comparison-table");
        getStyleClass().add("measurements");
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            getColumnConstraints().add(column);
        }
    }

    void show(Optional<Compared> compared) {
        getChildren().clear();
        List<Compared.Row> rows = compared.map(Compared::rows).orElse(List.of());
        if (rows.isEmpty()) {
            return;
        }
        addRow(0, styled("", "group"), styled("Dice", "group"), styled("HD95 mm", "group"), styled("Δ mL", "group"));
        for (int i = 0; i < rows.size(); i++) {
            RegionAgreement of = rows.get(i).of();
            Label name = styled(rows.get(i).name(), "measure-name");
            name.setMinWidth(0);
            addRow(i + 1, name, styled(text("%.3f", of.dice()), "measure-value"),
                    styled(of.hausdorff95Mm().isPresent() ? text("%.1f", of.hausdorff95Mm().getAsDouble()) : "–", "measure-value"),
                    styled(text("%+.1f", of.differenceMl()), "measure-value"));
        }
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
