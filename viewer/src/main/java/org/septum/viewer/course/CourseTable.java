package org.septum.viewer.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.septum.measurements.response.Change;
import org.septum.measurements.response.ResponseStep;
import org.septum.reporting.follow.FollowUp;
import org.septum.reporting.picture.CourseChart;

/** A column for each date: volumes and product of diameters, each with its change since the first date, and the category. */
final class CourseTable extends GridPane {
    /** Room for the bar below, where there are more dates than the panel is wide. */
    private static final double SCROLL_BAR = 14;

    CourseTable(FollowUp follow) {
        super(8, 3);
        setId("course-table");
        getStyleClass().add("measurements");
        setPadding(new Insets(0, 0, SCROLL_BAR, 0));
        List<ResponseStep> steps = follow.course().steps();
        for (int column = 0; column < steps.size(); column++) {
            ColumnConstraints right = new ColumnConstraints();
            right.setHalignment(HPos.RIGHT);
            right.setMinWidth(Region.USE_PREF_SIZE);
            getColumnConstraints().add(right);
            ResponseStep step = steps.get(column);
            add(styled(step.date().toString(), "group"), column, 0);
            add(styled(step.category().toString(), "measure-value"), column, 1);
        }
        int quantity = 0;
        for (Map.Entry<String, String> region : follow.names().entrySet()) {
            fill(steps, quantity++, name(region.getValue() + ", mL", CourseChart.rgb(region.getKey())), "%.1f",
                    step -> Optional.ofNullable(step.volumes().get(region.getKey())));
        }
        fill(steps, quantity, name("Product of diameters, mm²", CourseChart.rgb("")), "%.0f", ResponseStep::product);
    }

    /** The name above its values: beside them there would be no room for four dates. */
    private void fill(List<ResponseStep> steps, int quantity, Node name, String format,
            Function<ResponseStep, Optional<Change>> of) {
        int row = 2 + 2 * quantity;
        add(name, 0, row, REMAINING, 1);
        GridPane.setHalignment(name, HPos.LEFT);
        for (int i = 0; i < steps.size(); i++) {
            VBox cell = cell(of.apply(steps.get(i)), format, i > 0);
            cell.setId("course-%d-%d".formatted(quantity, i));
            add(cell, i, row + 1);
        }
    }

    private static VBox cell(Optional<Change> change, String format, boolean later) {
        VBox cell = new VBox(styled(change.map(c -> text(format, c.value())).orElse("–"), "measure-value"));
        if (later && change.isPresent()) {
            cell.getChildren().add(styled(percent(change.get().sinceBaselinePercent()), "measure-unit"));
        }
        cell.setAlignment(Pos.TOP_RIGHT);
        return cell;
    }

    private static Node name(String words, int rgb) {
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setStyle("-fx-background-color: #%06x;".formatted(rgb));
        Label label = styled(words, "measure-name");
        label.setGraphic(swatch);
        return label;
    }

    private static String percent(OptionalDouble percent) {
        return percent.isEmpty() ? "–" : text("%+.0f %%", percent.getAsDouble());
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
