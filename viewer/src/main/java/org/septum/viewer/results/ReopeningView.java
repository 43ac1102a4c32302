package org.septum.viewer.results;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.septum.viewer.task.TaskProgress;

/** How far labels from disk are that are being taken up; nothing while there are none. */
public final class ReopeningView extends VBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();

    public ReopeningView(ReopeningViewModel model) {
        super(4);
        getStyleClass().add("section");
        bar.setMaxWidth(Double.MAX_VALUE);
        step.setId("reopening-step");
        step.getStyleClass().add("step");
        getChildren().addAll(bar, step);
        managedProperty().bind(visibleProperty());
        model.progressProperty().subscribe(this::show);
    }

    private void show(Optional<TaskProgress> progress) {
        setVisible(progress.isPresent());
        progress.ifPresent(p -> {
            bar.setProgress(p.fraction());
            step.setText(p.step().isBlank() ? "Reading the result" : "Reading the result: " + p.step());
        });
    }
}
