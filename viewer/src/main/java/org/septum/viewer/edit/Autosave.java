package org.septum.viewer.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.SavedEdits;
import org.septum.reporting.stored.StoredAnalysis;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.RestoredLayer;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.edit.EditStore.Kept;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Latest;
import org.septum.viewer.task.Tasks;

/**
 * Keeps a reader's edits as they are made, and takes them up again when their series is opened. Files are written on a thread of
 * its own; of several states of a layer that wait, only the newest is written.
 */
public final class Autosave implements AutoCloseable {
    private static final int CLOSING_SECONDS = 20;

    private final EditStore store;
    private final LayersViewModel layers;
    private final Tasks tasks;
    private final Analyser analyser;
    private final Listener listener;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("septum-autosave-", 0).daemon().factory());
    private final Map<ResultLayer, Slot> slots = new HashMap<>();
    /** Edited before it was known which files there are. */
    private final List<ResultLayer> waiting = new ArrayList<>();
    private Optional<String> series = Optional.empty();
    private int opened;

    /** Who tells the reader, on the view models' thread. */
    public interface Listener {
        /** @param count layers of edits that were taken up again */
        void restored(int count);

        /** @param what files that cannot be read, why, and as what they are kept */
        void damaged(List<String> what);

        void failed(Throwable cause);
    }

    /** A layer's file. @param states to be written, the latest only; empty for a layer without edits */
    private record Slot(int number, Latest<Optional<Supplier<SavedEdits>>> states) { }

    private record Loaded(String key, Map<Integer, RestoredLayer> restored, List<String> damaged) { }

    /** @param analyser knows the pictures that edits taken up again rest on */
    public Autosave(EditStore store, LayersViewModel layers, Tasks tasks, Analyser analyser, Listener listener) {
        this.analyser = analyser;
        this.store = store;
        this.layers = layers;
        this.tasks = tasks;
        this.listener = listener;
        layers.onEdit(this::edited);
    }

    /** Another series is open: what was kept of it is shown as soon as it is read. @param then runs after that */
    public void open(OpenSeries next, Runnable then) {
        forget();
        int number = opened;
        tasks.start(BackgroundTask.of("septum-edits", p -> load(next))
                .onSuccess(loaded -> {
                    if (number == opened) {
                        resume(loaded);
                    }
                })
                .onFailure(listener::failed)
                .onFinished(() -> {
                    if (number == opened) {
                        then.run();
                    }
                }));
    }

    /** No series is open any more; what waits to be written still is. */
    public void forget() {
        opened++;
        series = Optional.empty();
        slots.clear();
        waiting.clear();
    }

    private Loaded load(OpenSeries next) throws Exception {
        return next.pixels().using(volume -> {
            String key = SeriesKey.of(next.info().uid(), volume);
            EditStore.Found found = store.find(key, volume.grid());
            Map<Integer, RestoredLayer> restored = new TreeMap<>();
            List<String> damaged = new ArrayList<>(found.damaged());
            for (Kept kept : found.kept()) {
                Optional<StoredAnalysis> said = KeptReading.said(store.file(key, kept.slot()), kept.edits(), damaged);
                restored.put(kept.slot(), RestoredLayer.of(kept.edits(), said, next, volume, analyser));
            }
            return new Loaded(key, restored, damaged);
        });
    }

    private void resume(Loaded loaded) {
        series = Optional.of(loaded.key());
        loaded.restored().forEach((slot, layer) -> slots.put(layers.restore(layer), slot(loaded.key(), slot)));
        List.copyOf(waiting).forEach(this::edited);
        waiting.clear();
        if (!loaded.restored().isEmpty()) {
            listener.restored(loaded.restored().size());
        }
        if (!loaded.damaged().isEmpty()) {
            listener.damaged(loaded.damaged());
        }
    }

    private Slot slot(String key, int number) {
        return new Slot(number, new Latest<>(writer, state -> write(key, number, state)));
    }

    private void edited(ResultLayer layer) {
        if (series.isEmpty()) {
            waiting.add(layer);
            return;
        }
        int free = slots.values().stream().mapToInt(Slot::number).max().orElse(0) + 1;
        Slot slot = slots.computeIfAbsent(layer, l -> slot(series.get(), free));
        EditedLabels labels = layer.edits().orElseThrow().labels();
        boolean none = labels.edited().isEmpty() && labels.journal().isEmpty();
        slot.states().request(none ? Optional.empty() : Optional.of(KeptReading.of(layer)));
    }

    private void write(String key, int slot, Optional<Supplier<SavedEdits>> state) {
        try {
            if (state.isPresent()) {
                store.keep(key, new Kept(slot, state.get().get()));
            } else {
                store.forget(key, slot);
            }
        } catch (IOException e) {
            tasks.later(() -> listener.failed(e));
        }
    }

    /** Waits until what was edited last is written. */
    @Override
    public void close() {
        forget();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                listener.failed(new IOException("The last edits could not be kept: writing them takes too long."));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
