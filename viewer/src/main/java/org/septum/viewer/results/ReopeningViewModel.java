package org.septum.viewer.results;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.septum.imaging.UnusableInputException;
import org.septum.reporting.Software;
import org.septum.reporting.stored.OpenPictures;
import org.septum.reporting.stored.ReopenedResult;
import org.septum.reporting.stored.StoredAnalysis;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.RestoredLayer;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;

/**
 * Takes up folders of results on the pictures they were made of: the labels, and with them how they were read. One after the other;
 * where a result names another series of the study, that one is opened first. Whatever is wrong with a folder, what is open stays.
 */
public final class ReopeningViewModel {
    private final LayersViewModel layers;
    private final Tasks tasks;
    private final Software program;
    private final Function<String, Optional<SeriesSource>> listed;
    private final Listener listener;
    private final Deque<Path> waiting = new ArrayDeque<>();
    private Optional<OpenSeries> series = Optional.empty();
    private boolean working;
    /** Whether a series is still to be shown before anything is taken up. */
    private boolean held;

    /** Who tells the reader, on the view models' thread. */
    public interface Listener {
        /** @param folder that was taken up @param layer what came of it */
        void reopened(Path folder, RestoredLayer layer);

        void failed(Throwable cause);

        /** Another series is to be opened first; {@link #shown} is expected then. */
        void open(SeriesSource wanted);
    }

    /** @param listed finds a series of the open study by its Series Instance UID */
    public ReopeningViewModel(LayersViewModel layers, Tasks tasks, Software program,
            Function<String, Optional<SeriesSource>> listed, Listener listener) {
        this.layers = layers;
        this.tasks = tasks;
        this.program = program;
        this.listed = listed;
        this.listener = listener;
    }

    /** Takes folders up on the series that will be shown next, instead of those that wait. */
    public void await(List<Path> folders) {
        waiting.clear();
        waiting.addAll(folders);
        held = true;
    }

    /** Takes folders up now. */
    public void open(List<Path> folders) {
        await(folders);
        held = false;
        next();
    }

    /** A series is shown: what waits for one is taken up on it. */
    public void shown(OpenSeries opened) {
        series = Optional.of(opened);
        held = false;
        next();
    }

    /** No series is shown any more. */
    public void closed() {
        series = Optional.empty();
    }

    private void next() {
        if (working || held || waiting.isEmpty()) {
            return;
        }
        Path folder = waiting.poll();
        working = true;
        start(folder, BackgroundTask.of("septum-result", p -> StoredAnalysis.read(folder)), said -> place(folder, said));
    }

    private <T> void start(Path folder, BackgroundTask<T> task, Consumer<T> then) {
        Optional<OpenSeries> of = series;
        tasks.start(task.onSuccess(value -> {
            working = false;
            if (series.equals(of)) {
                then.accept(value);
            } else {
                waiting.addFirst(folder);
            }
            next();
        }).onFailure(e -> {
            working = false;
            listener.failed(e);
            next();
        }));
    }

    /** Takes it up on the series shown, or has the one it names opened first. */
    private void place(Path folder, StoredAnalysis said) {
        String uid = said.input().uid();
        Optional<SeriesSource> other = series.filter(s -> s.info().uid().equals(uid)).isPresent() ? Optional.empty()
                : listed.apply(uid);
        if (other.isPresent()) {
            waiting.addFirst(folder);
            held = true;
            listener.open(other.get());
        } else if (series.isEmpty()) {
            listener.failed(new UnusableInputException(folder, "holds results of pictures that are not open: %s. Open these first, "
                    .formatted(said.input().words()) + "then this folder, or drag both onto the window together."));
        } else {
            take(folder, series.get());
        }
    }

    private void take(Path folder, OpenSeries on) {
        working = true;
        start(folder, BackgroundTask.of("septum-result", p -> read(folder, on)), restored -> {
            layers.restore(restored);
            listener.reopened(folder, restored);
        });
    }

    private RestoredLayer read(Path folder, OpenSeries on) throws Exception {
        return on.pixels().using(volume -> {
            OpenPictures pictures = RestoredLayer.pictures(on, volume);
            return RestoredLayer.of(ReopenedResult.read(folder, pictures), pictures, program);
        });
    }
}
