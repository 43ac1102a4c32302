package org.septum.viewer.results;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.reporting.stored.SegmentationFile;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.RestoredLayer;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.TaskProgress;
import org.septum.viewer.task.Tasks;

/**
 * Takes up labels that were kept on the pictures they were drawn on: folders of results, and with these how they were read, and
 * DICOM segmentations. One after the other; where one is of another series of the study, that one is opened first. Whatever is wrong
 * with one, what is open stays.
 */
public final class ReopeningViewModel {
    private final LayersViewModel layers;
    private final Tasks tasks;
    private final Analyser analyser;
    private final Function<Predicate<SeriesSource>, Optional<SeriesSource>> listed;
    private final Listener listener;
    private final Deque<Kept> waiting = new ArrayDeque<>();
    private List<SegmentationFile> ofStudy = List.of();
    private Optional<OpenSeries> series = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<TaskProgress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** Whether a series is still to be shown before anything is taken up. */
    private boolean held;

    /** Who tells the reader, on the view models' thread. */
    public interface Listener {
        /** @param place the folder or file that was taken up @param layer what came of it */
        void reopened(Path place, RestoredLayer layer);

        void failed(Throwable cause);

        /** Another series is to be opened first; {@link #shown} is expected then. */
        void open(SeriesSource wanted);
    }

    /** @param listed finds the first series listed that has a property */
    public ReopeningViewModel(LayersViewModel layers, Tasks tasks, Analyser analyser,
            Function<Predicate<SeriesSource>, Optional<SeriesSource>> listed, Listener listener) {
        this.layers = layers;
        this.tasks = tasks;
        this.analyser = analyser;
        this.listed = listed;
        this.listener = listener;
    }

    /** How far labels are that are being taken up: a head's other series are read for them. Empty while there are none. */
    public ReadOnlyObjectProperty<Optional<TaskProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Takes labels up on the series that will be shown next, instead of those that wait. */
    public void await(List<Kept> kept) {
        waiting.clear();
        waiting.addAll(kept);
        held = true;
    }

    /** Takes labels up now. */
    public void open(List<Kept> kept) {
        await(kept);
        held = false;
        next();
    }

    /** Segmentations that lie with the study listed: each is taken up whenever its series is shown. */
    public void study(List<SegmentationFile> segmentations) {
        ofStudy = List.copyOf(segmentations);
    }

    /** A series is shown: what waits for one is taken up on it, after what lies with it in its study. */
    public void shown(OpenSeries opened) {
        series = Optional.of(opened);
        List<SegmentationFile> own = ofStudy.stream().filter(s -> s.isOf(opened.info().uid())).toList();
        own.reversed().forEach(s -> waiting.addFirst(new Kept.Segmentation(s)));
        held = false;
        next();
    }

    /** No series is shown any more. */
    public void closed() {
        series = Optional.empty();
    }

    private void next() {
        if (progress.get().isPresent() || held || waiting.isEmpty()) {
            return;
        }
        Kept kept = waiting.poll();
        start(kept, BackgroundTask.of("septum-result", p -> kept.pictures()), pictures -> place(kept, pictures));
    }

    private <T> void start(Kept kept, BackgroundTask<T> task, Consumer<T> then) {
        Optional<OpenSeries> of = series;
        progress.set(Optional.of(TaskProgress.UNKNOWN));
        tasks.start(task.onProgress(p -> progress.set(Optional.of(p))).onSuccess(value -> {
            progress.set(Optional.empty());
            if (series.equals(of)) {
                then.accept(value);
            } else {
                waiting.addFirst(kept);
            }
            next();
        }).onFailure(e -> {
            progress.set(Optional.empty());
            listener.failed(e);
            next();
        }));
    }

    /** Takes it up on the series shown, or has the one it is of opened first. */
    private void place(Kept kept, Kept.Pictures pictures) {
        boolean here = series.map(OpenSeries::source).filter(pictures::are).isPresent();
        Optional<SeriesSource> other = here ? Optional.empty() : listed.apply(pictures::are);
        if (other.isPresent()) {
            waiting.addFirst(kept);
            held = true;
            listener.open(other.get());
        } else if (series.isEmpty() || !here && kept instanceof Kept.Segmentation) {
            listener.failed(pictures.missing());
        } else {
            take(kept, series.get());
        }
    }

    private void take(Kept kept, OpenSeries on) {
        start(kept, BackgroundTask.of("septum-result",
                p -> on.pixels().using(volume -> kept.on(on, volume, analyser, p))), restored -> {
            layers.restore(restored);
            listener.reopened(kept.place(), restored);
        });
    }
}
