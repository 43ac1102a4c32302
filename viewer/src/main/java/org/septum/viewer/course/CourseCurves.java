package org.septum.viewer.course;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.septum.measurements.response.Change;
import org.septum.measurements.response.ResponseStep;
import org.septum.reporting.follow.FollowUp;
import org.septum.reporting.picture.CourseChart;

/** Volumes and product of diameters over time, the days to scale; colours are those of the table. */
final class CourseCurves extends VBox {
    private static final double HEIGHT = 190;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uu", Locale.ENGLISH);

    private final List<ResponseStep> steps;

    CourseCurves(FollowUp follow) {
        super(4);
        setId("course-curves");
        steps = follow.course().steps();
        LineChart<Number, Number> volumes = chart("Volume, mL");
        follow.names().keySet().forEach(id -> line(volumes, CourseChart.rgb(id), s -> Optional.ofNullable(s.volumes().get(id))));
        LineChart<Number, Number> products = chart("Product of diameters, mm²");
        line(products, CourseChart.rgb(""), ResponseStep::product);
        getChildren().addAll(volumes, products);
    }

    private LineChart<Number, Number> chart(String title) {
        LineChart<Number, Number> chart = new LineChart<>(days(), new NumberAxis());
        chart.setTitle(title);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setPrefHeight(HEIGHT);
        chart.setMinHeight(HEIGHT);
        return chart;
    }

    private NumberAxis days() {
        long first = steps.getFirst().date().toEpochDay();
        long last = steps.getLast().date().toEpochDay();
        double margin = Math.max(1, Math.round((last - first) * 0.06));
        NumberAxis axis = new NumberAxis(first - margin, last + margin, Math.max(1, Math.floor((last - first + 2 * margin) / 3)));
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number day) {
                return LocalDate.ofEpochDay(Math.round(day.doubleValue())).format(DAY);
            }

            @Override
            public Number fromString(String text) {
                return LocalDate.parse(text, DAY).toEpochDay();
            }
        });
        return axis;
    }

    private void line(LineChart<Number, Number> chart, int rgb, Function<ResponseStep, Optional<Change>> quantity) {
        XYChart.Series<Number, Number> line = new XYChart.Series<>();
        steps.forEach(step -> quantity.apply(step)
                .ifPresent(c -> line.getData().add(new XYChart.Data<>(step.date().toEpochDay(), c.value()))));
        chart.getData().add(line);
        String colour = "#%06x".formatted(rgb);
        line.getNode().setStyle("-fx-stroke: %s; -fx-stroke-width: 2px;".formatted(colour));
        line.getData().forEach(d -> d.getNode().setStyle("-fx-background-color: %s;".formatted(colour)));
    }
}
