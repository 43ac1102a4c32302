package org.septum.viewer.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.septum.measurements.response.ResponseCourse;
import org.septum.measurements.response.ResponseStep;
import org.septum.reporting.follow.FollowUp;
import org.septum.viewer.numbers.WarningsView;
import org.septum.viewer.task.TaskProgress;

/** The panel of a tumour over time: dates, table, curves, the categories with their arithmetic, and what RANO also asks for. */
public final class CourseView extends VBox {
    private final CourseViewModel model;
    private final VBox dates = new VBox(2);
    private final VBox found = new VBox(10);

    /** @param askFolder lets the reader choose a folder of results; empty where they changed their mind */
    public CourseView(CourseViewModel model, Supplier<Optional<Path>> askFolder) {
        this.model = model;
        getStyleClass().addAll("section", "course");
        Label hint = wrapped("empty-hint", "");
        hint.setId("course-hint");
        hint.textProperty().bind(model.hintProperty());
        hint.visibleProperty().bind(model.hintProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        getChildren().addAll(hint, buttons(askFolder), busy(), dates,
                new WarningsView(model.courseProperty().map(c -> c.map(FollowUp::warnings).orElse(List.of()))), found);
        model.datesProperty().subscribe(this::list);
        model.courseProperty().subscribe(this::show);
    }

    private FlowPane buttons(Supplier<Optional<Path>> askFolder) {
        Button others = new Button("Analyse other dates");
        others.setId("analyse-dates");
        others.setTooltip(new Tooltip("Find and measure the tumour in this patient's other studies of the list"));
        others.disableProperty().bind(model.moreProperty().not().or(model.workingProperty()));
        others.setOnAction(e -> model.analyseOthers());
        Button add = new Button("Add results…");
        add.setId("add-results");
        add.setTooltip(new Tooltip("A folder that a report or septum analyze left for another date of this patient"));
        add.disableProperty().bind(model.workingProperty());
        add.setOnAction(e -> askFolder.get().ifPresent(model::add));
        return new FlowPane(6, 6, others, add);
    }

    private VBox busy() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty().map(TaskProgress::fraction));
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-dates");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> model.cancel());
        HBox row = new HBox(8, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label step = styled("row-detail", "");
        step.textProperty().bind(model.progressProperty().map(p -> (p.step() + "  " + p.remainingText()).strip()));
        VBox box = new VBox(4, row, step);
        box.visibleProperty().bind(model.workingProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void list(List<FollowedDate> now) {
        dates.getChildren().setAll(now.stream().map(this::row).toList());
    }

    private HBox row(FollowedDate date) {
        Label words = styled("row-detail", "%s  %s".formatted(date.result().date().orElseThrow(), date.origin()));
        words.setTooltip(new Tooltip(date.result().place() + "\n" + date.result().model()));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(6, words);
        row.setAlignment(Pos.CENTER_LEFT);
        if (model.isRemovable(date)) {
            Button remove = new Button("Remove");
            remove.getStyleClass().addAll("small", "flat");
            remove.setOnAction(e -> model.remove(date));
            row.getChildren().add(remove);
        }
        return row;
    }

    private void show(Optional<FollowUp> follow) {
        found.getChildren().clear();
        follow.ifPresent(f -> {
            ScrollPane table = new ScrollPane(new CourseTable(f));
            table.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            table.getStyleClass().add("analysis-panel");
            found.getChildren().addAll(table, new CourseCurves(f), verdicts(f.course()), leftOut(f.course()));
        });
    }

    private static VBox verdicts(ResponseCourse course) {
        VBox box = new VBox(6);
        box.setId("course-verdicts");
        for (ResponseStep step : course.steps()) {
            box.getChildren().add(styled("section-title", "%s: %s".formatted(step.date(), step.category())));
            box.getChildren().add(wrapped("arithmetic", step.arithmetic()));
        }
        return box;
    }

    private static VBox leftOut(ResponseCourse course) {
        VBox box = new VBox(4, wrapped("row-detail", "Judged by the %s (%s).".formatted(course.basis().title(),
                course.basis().source())), styled("section-title", "What RANO also asks for"));
        box.setId("course-left-out");
        ResponseCourse.LEFT_OUT.forEach(line -> box.getChildren().add(wrapped("row-detail", line)));
        box.getChildren().add(wrapped("row-detail", "Not for diagnostic use."));
        return box;
    }

    private static Label wrapped(String style, String text) {
        Label label = styled(style, text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label styled(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
