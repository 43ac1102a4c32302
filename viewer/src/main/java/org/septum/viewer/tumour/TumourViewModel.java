package org.septum.viewer.tumour;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.measurements.tumour.Lesion;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;
import org.septum.viewer.analysis.DrawnDiameters;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.history.EditHistory;
import org.septum.viewer.history.Step;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;

/**
 * The reading of the tumour shown. It looks at every voxel, so it is made off this thread; while labels change, the latest state is
 * read next. Diameters a reader draws belong to the labels they were drawn on, as in {@link TumourBasis#withEdited}.
 */
public final class TumourViewModel {
    private final LayersViewModel layers;
    private final EditHistory history;
    private final Tasks tasks;
    private final Consumer<Throwable> failures;
    private final ReadOnlyObjectWrapper<Optional<TumourReading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<TumourState> running = Optional.empty();
    private Optional<TumourState> next = Optional.empty();
    private TumourState shown;

    /** @param failures is told why a reading could not be made */
    public TumourViewModel(LayersViewModel layers, EditHistory history, Tasks tasks, Consumer<Throwable> failures) {
        this.layers = layers;
        this.history = history;
        this.tasks = tasks;
        this.failures = failures;
        layers.overlayProperty().addListener((o, before, now) -> read());
        layers.currentProperty().flatMap(ResultLayer::findingsProperty).addListener((o, before, now) -> read());
    }

    /** Empty while no tumour is shown, or its analysis is still running. */
    public ReadOnlyObjectProperty<Optional<TumourReading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The layer that is read; empty for none. */
    public Optional<ResultLayer> layer() {
        return Optional.ofNullable(layers.currentProperty().get()).filter(l -> l.tumourBasis().isPresent());
    }

    /** The tumour as it stands now, whether or not that has been read yet; empty for none. */
    public Optional<TumourState> state() {
        return layer().map(TumourViewModel::state);
    }

    private void read() {
        Optional<ResultLayer> layer = layer();
        if (layer.isEmpty()) {
            next = Optional.empty();
            reading.set(Optional.empty());
            return;
        }
        TumourState wanted = state(layer.get());
        if (!running.equals(Optional.of(wanted)) && !isShown(wanted)) {
            next = Optional.of(wanted);
            begin();
        }
    }

    private boolean isShown(TumourState wanted) {
        return reading.get().isPresent() && running.isEmpty() && wanted.equals(shown);
    }

    private static TumourState state(ResultLayer layer) {
        return new TumourState(layer, layer.segmentation(), layer.tumourBasis().orElseThrow());
    }

    private void begin() {
        if (running.isPresent() || next.isEmpty()) {
            return;
        }
        TumourState now = next.get();
        running = next;
        next = Optional.empty();
        tasks.start(BackgroundTask.of("septum-tumour", p -> now.read())
                .onSuccess(read -> arrived(now, read))
                .onFailure(failures)
                .onFinished(() -> {
                    running = Optional.empty();
                    begin();
                }));
    }

    private void arrived(TumourState of, TumourReading read) {
        if (layers.currentProperty().get() == of.layer()) {
            shown = of;
            reading.set(Optional.of(read));
        }
    }

    /** A reader's diameters of a lesion, as one step. */
    void draw(Lesion lesion, Bidimensional size) {
        layer().ifPresent(layer -> {
            Optional<DrawnDiameters> before = layer.diametersProperty().get();
            Map<Integer, Bidimensional> sizes = new HashMap<>(layer.tumourBasis().orElseThrow().drawn());
            sizes.put(lesion.number(), size);
            Optional<DrawnDiameters> after = Optional.of(new DrawnDiameters(layer.segmentation(), sizes));
            set(layer, after);
            history.did(Step.of("diameters of lesion " + lesion.number(), () -> set(layer, before), () -> set(layer, after)));
        });
    }

    private void set(ResultLayer layer, Optional<DrawnDiameters> sizes) {
        layer.diametersProperty().set(sizes);
        layers.currentProperty().set(layer);
        read();
    }
}
