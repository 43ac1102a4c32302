package org.septum.viewer.analysis;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.septum.ai.Quality;
import org.septum.ai.model.Precision;
import org.septum.viewer.analysis.Analyser.ModelChoice;
import org.septum.viewer.analysis.AnalysisViewModel.Phase;
import org.septum.viewer.task.TaskProgress;
import org.septum.viewer.theme.Icons;

/** Chooses model and precision, starts a run, shows how far it is and cancels it. */
final class RunView extends VBox {
    private final AnalysisViewModel model;

    RunView(AnalysisViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        BooleanBinding idle = model.phaseProperty().isEqualTo(Phase.IDLE);
        getChildren().addAll(choices(idle), analyseButton(idle), progress(idle), nothingFits());
    }

    private GridPane choices(BooleanBinding idle) {
        ComboBox<ModelChoice> models = new ComboBox<>(model.models());
        models.setId("model");
        models.valueProperty().bindBidirectional(model.modelProperty());
        models.setPromptText("No model");
        ComboBox<Precision> precisions = choice("precision", new PrecisionNames(), ModelChoice::precisions, model.precisionProperty());
        ComboBox<Quality> qualities = choice("quality", new QualityNames(), ModelChoice::qualities, model.qualityProperty());
        GridPane grid = new GridPane(10, 6);
        grid.addRow(0, caption("Model"), models);
        grid.addRow(1, caption("Precision"), precisions);
        grid.addRow(2, caption("Quality"), qualities);
        for (ComboBox<?> box : new ComboBox<?>[] {models, precisions, qualities}) {
            box.setMaxWidth(Double.MAX_VALUE);
            box.disableProperty().bind(idle.not().or(model.modelProperty().isNull()));
            GridPane.setHgrow(box, Priority.ALWAYS);
        }
        return grid;
    }

    /** A box with what the chosen model offers; what was chosen stays chosen while the items change. */
    private <T> ComboBox<T> choice(String id, StringConverter<T> names, Function<ModelChoice, List<T>> offered, ObjectProperty<T> value) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setConverter(names);
        model.modelProperty().subscribe(m -> {
            T chosen = value.get();
            box.getItems().setAll(m == null ? List.of() : offered.apply(m));
            value.set(chosen);
        });
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(64);
        return label;
    }

    private Button analyseButton(BooleanBinding idle) {
        Button button = new Button("Analyse");
        button.setId("analyse");
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip("Find and measure the structures of this series (A)"));
        button.disableProperty().bind(model.modelProperty().isNull());
        button.visibleProperty().bind(idle);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(e -> model.analyse());
        return button;
    }

    private VBox progress(BooleanBinding idle) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty().map(TaskProgress::fraction));
        Button cancel = new Button("Cancel", Icons.of(MaterialDesignC.CLOSE));
        cancel.setId("cancel-analysis");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.disableProperty().bind(model.phaseProperty().isEqualTo(Phase.CANCELLING));
        cancel.setOnAction(e -> model.cancel());
        Label step = new Label();
        step.getStyleClass().add("step");
        step.textProperty().bind(Bindings.createStringBinding(this::stepText, model.progressProperty(), model.phaseProperty()));
        Label left = new Label();
        left.getStyleClass().add("row-detail");
        left.setMinWidth(USE_PREF_SIZE);
        left.textProperty().bind(model.progressProperty().map(TaskProgress::remainingText));
        HBox words = new HBox(8, step, left);
        HBox.setHgrow(step, Priority.ALWAYS);
        step.setMaxWidth(Double.MAX_VALUE);
        HBox barAndCancel = new HBox(8, bar, cancel);
        barAndCancel.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        VBox box = new VBox(4, barAndCancel, words);
        box.visibleProperty().bind(idle.not());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private String stepText() {
        String step = model.progressProperty().get().step();
        return model.phaseProperty().get() == Phase.CANCELLING ? "Stopping…" : step.isBlank() ? "Starting" : sentence(step);
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private Label nothingFits() {
        Label label = new Label();
        label.getStyleClass().add("empty-hint");
        label.setWrapText(true);
        label.textProperty().bind(model.misfitProperty());
        label.visibleProperty().bind(model.modelProperty().isNull());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
