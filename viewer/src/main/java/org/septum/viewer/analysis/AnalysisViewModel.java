package org.septum.viewer.analysis;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.model.Precision;
import org.septum.imaging.Segmentation;
import org.septum.viewer.analysis.Analyser.AnalysisOptions;
import org.septum.viewer.analysis.Analyser.ModelChoice;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.TaskProgress;
import org.septum.viewer.task.Tasks;

/** Runs the analysis of the open series and keeps what came of it as layers. */
public final class AnalysisViewModel {
    /** What the panel shows of a run. */
    public enum Phase { IDLE, RUNNING, CANCELLING }

    private final Analyser analyser;
    private final Tasks tasks;
    private final LayersViewModel layers;
    private final Consumer<Throwable> failures;
    private final ObservableList<ModelChoice> models = FXCollections.observableArrayList();
    private final ObjectProperty<ModelChoice> model = new SimpleObjectProperty<>();
    private final ObjectProperty<Precision> precision = new SimpleObjectProperty<>();
    private final ObjectProperty<Quality> quality = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<TaskProgress> progress = new ReadOnlyObjectWrapper<>(TaskProgress.UNKNOWN);
    private final ReadOnlyObjectWrapper<Optional<OpenSeries>> series = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper misfit = new ReadOnlyStringWrapper("Open a series to analyse it.");
    private Tasks.Running running = Tasks.Running.NOTHING;

    /** @param failures is told what stopped a run */
    public AnalysisViewModel(Analyser analyser, Tasks tasks, LayersViewModel layers, Consumer<Throwable> failures) {
        this.analyser = analyser;
        this.tasks = tasks;
        this.layers = layers;
        this.failures = failures;
        model.addListener((o, before, now) -> {
            precision.set(now == null ? null : now.precisions().getFirst());
            quality.set(now == null ? null : now.qualities().getFirst());
        });
    }

    public ObservableList<ModelChoice> models() {
        return FXCollections.unmodifiableObservableList(models);
    }

    public ObjectProperty<ModelChoice> modelProperty() {
        return model;
    }

    public ObjectProperty<Precision> precisionProperty() {
        return precision;
    }

    public ObjectProperty<Quality> qualityProperty() {
        return quality;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TaskProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<OpenSeries>> seriesProperty() {
        return series.getReadOnlyProperty();
    }

    /** Why nothing can be analysed, as long as there is no model to choose. */
    public ReadOnlyStringProperty misfitProperty() {
        return misfit.getReadOnlyProperty();
    }

    /** Another series, or none: a run under way is cancelled, its layers go. */
    public void series(Optional<OpenSeries> opened) {
        cancel();
        layers.clear();
        List<ModelChoice> fitting = opened.map(s -> analyser.models(s.source())).orElse(List.of());
        misfit.set(opened.isEmpty()
                ? "Open a series to analyse it."
                : opened.flatMap(s -> analyser.misfit(s.source())).orElse(""));
        models.setAll(fitting);
        model.set(fitting.isEmpty() ? null : fitting.getFirst());
        series.set(opened);
    }

    /** How a run started now would be made; empty where nothing fits. */
    public Optional<AnalysisOptions> options() {
        return Optional.ofNullable(model.get()).map(m -> new AnalysisOptions(m.id(), precision.get(), quality.get()));
    }

    /** Starts a run with the chosen model and precision; does nothing while one is under way or nothing fits. */
    public void analyse() {
        if (phase.get() != Phase.IDLE || series.get().isEmpty() || model.get() == null) {
            return;
        }
        OpenSeries opened = series.get().get();
        AnalysisOptions options = options().orElseThrow();
        Run run = new Run("%s, %s%s".formatted(
                model.get().name(), precision.get().name(), quality.get() == Quality.BEST ? ", best" : ""));
        phase.set(Phase.RUNNING);
        progress.set(TaskProgress.UNKNOWN);
        running = tasks.start(BackgroundTask.of("septum-analysis", p -> opened.pixels().using(
                        volume -> Outcome.of(analyser.analyse(opened, volume, options, p, run), opened, volume)))
                .onProgress(progress::set)
                .onSuccess(run::succeeded)
                .onFailure(run::failed)
                .onCancelled(run::abandoned)
                .onFinished(() -> phase.set(Phase.IDLE)));
    }

    public void cancel() {
        if (phase.get() == Phase.RUNNING) {
            phase.set(Phase.CANCELLING);
            running.cancel();
        }
    }

    /** One run; hears of frames on the analysis' threads and shows them on ours. */
    private final class Run implements FrameListener {
        private final String title;
        private final AtomicBoolean refreshing = new AtomicBoolean();
        private ResultLayer layer;
        private boolean over;

        Run(String title) {
            this.title = title;
        }

        @Override
        public void started(Segmentation growing) {
            tasks.later(() -> show(growing));
        }

        private void show(Segmentation found) {
            if (!over && layer == null && phase.get() == Phase.RUNNING) {
                layer = layers.add(title, found);
            }
        }

        @Override
        public void frameDone(int slice, int phaseIndex) {
            filled();
        }

        @Override
        public void phaseDone(int phaseIndex) {
            filled();
        }

        private void filled() {
            if (refreshing.compareAndSet(false, true)) {
                tasks.later(() -> {
                    refreshing.set(false);
                    layers.filled();
                });
            }
        }

        void succeeded(Outcome outcome) {
            show(outcome.findings().orElseThrow().segmentation());
            over = true;
            layer.finish(outcome);
            layers.filled();
        }

        void failed(Throwable cause) {
            abandoned();
            failures.accept(cause);
        }

        void abandoned() {
            over = true;
            if (layer != null) {
                layers.remove(layer);
            }
        }
    }
}
