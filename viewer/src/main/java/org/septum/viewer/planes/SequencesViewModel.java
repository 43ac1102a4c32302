package org.septum.viewer.planes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.Affine;
import org.septum.imaging.registration.Alignment;
import org.septum.imaging.registration.Registration;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;

/**
 * The open series and the sequences of its study that are shown beside it. Those are loaded when they are first wanted, and closed
 * with the series they belong to; the open series itself belongs to the room.
 */
public final class SequencesViewModel implements AutoCloseable {
    /** Beside the open one: what a reader of brains compares, and what a laptop holds. */
    private static final int FIRST_CHOSEN = 3;

    private final Tasks tasks;
    private final Consumer<Throwable> failures;
    private final ReadOnlyObjectWrapper<List<OpenSeries>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<SeriesSource, OpenSeries> loaded = new HashMap<>();
    private final Map<SeriesSource, Tasks.Running> loading = new HashMap<>();
    private final Set<SeriesSource> chosen = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Map<SeriesSource, Alignment>> alignments = new ReadOnlyObjectWrapper<>(Map.of());
    private final List<Tasks.Running> aligning = new ArrayList<>();
    private Optional<OpenSeries> main = Optional.empty();
    private List<SeriesSource> others = List.of();
    private boolean wanted;

    /** @param failures is told why a sequence could not be loaded */
    public SequencesViewModel(Tasks tasks, Consumer<Throwable> failures) {
        this.tasks = tasks;
        this.failures = failures;
    }

    /** The open series, then those beside it that are loaded, in listing order. */
    public ReadOnlyObjectProperty<List<OpenSeries>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How sequences lie on the open one, as far as that was asked for. */
    public ReadOnlyObjectProperty<Map<SeriesSource, Alignment>> alignmentsProperty() {
        return alignments.getReadOnlyProperty();
    }

    /** From places in the open series' space to those in a sequence's: its alignment where that can be trusted, else none. */
    Affine move(SeriesSource sequence) {
        return Optional.ofNullable(alignments.get().get(sequence)).filter(a -> a.isTrusted() && a.isNeeded())
                .map(a -> a.move().map()).orElse(Affine.identity());
    }

    /** Aligns the sequences beside the open one with it, one after the other; where the patient moved they are drawn moved back. */
    public void align() {
        main.ifPresent(fixed -> loaded.forEach((source, moving) -> {
            if (chosen.contains(source) && !alignments.get().containsKey(source)) {
                align(fixed, source, moving);
            }
        }));
    }

    private void align(OpenSeries fixed, SeriesSource source, OpenSeries moving) {
        aligning.add(tasks.start(BackgroundTask.of("septum-align", p -> fixed.pixels().using(
                        still -> moving.pixels().using(moved -> Registration.align(still, moved, p))))
                .onSuccess(found -> {
                    if (loaded.get(source) == moving) {
                        Map<SeriesSource, Alignment> all = new HashMap<>(alignments.get());
                        all.put(source, found);
                        alignments.set(Map.copyOf(all));
                    }
                })
                .onFailure(failures)));
    }

    /** Sequences of the study that lie where the open one does. */
    public List<SeriesSource> others() {
        return others;
    }

    public boolean isChosen(SeriesSource sequence) {
        return chosen.contains(sequence);
    }

    /** Shows a sequence beside the open one, or no longer. */
    public void choose(SeriesSource sequence, boolean show) {
        if (show) {
            chosen.add(sequence);
        } else {
            chosen.remove(sequence);
        }
        load();
        publish();
    }

    /** Another series is open, or none: those beside the one before are closed. @param besides of its study, itself left out */
    void open(Optional<OpenSeries> series, List<SeriesSource> besides) {
        close();
        main = series;
        others = series.map(s -> besides.stream().filter(b -> SamePlace.isShared(s.source(), b)).toList()).orElse(List.of());
        others.stream().limit(FIRST_CHOSEN).forEach(chosen::add);
        publish();
    }

    /** The sequences chosen are wanted from now on. */
    void want(boolean now) {
        wanted = now;
        load();
        publish();
    }

    private void load() {
        if (wanted) {
            chosen.stream().filter(s -> !loaded.containsKey(s) && !loading.containsKey(s)).toList().forEach(this::load);
        }
    }

    private void load(SeriesSource source) {
        loading.put(source, tasks.start(BackgroundTask.of("septum-sequence", p -> OpenSeries.load(source, p))
                .onSuccess(opened -> {
                    loading.remove(source);
                    loaded.put(source, opened);
                    publish();
                })
                .onFailure(cause -> {
                    loading.remove(source);
                    chosen.remove(source);
                    failures.accept(cause);
                })
                .onDiscard(OpenSeries::close)));
    }

    private void publish() {
        List<OpenSeries> all = new ArrayList<>();
        main.ifPresent(all::add);
        others.stream().filter(s -> chosen.contains(s) && loaded.containsKey(s)).map(loaded::get).forEach(all::add);
        if (!all.equals(shown.get())) {
            shown.set(List.copyOf(all));
        }
    }

    /** Nothing is shown any more; what was loaded is closed off this thread, which must not wait for those drawing it. */
    @Override
    public void close() {
        aligning.forEach(Tasks.Running::cancel);
        aligning.clear();
        loading.values().forEach(Tasks.Running::cancel);
        loading.clear();
        List<OpenSeries> before = List.copyOf(loaded.values());
        loaded.clear();
        chosen.clear();
        alignments.set(Map.of());
        main = Optional.empty();
        others = List.of();
        publish();
        if (!before.isEmpty()) {
            tasks.start(BackgroundTask.of("septum-release", p -> {
                before.forEach(OpenSeries::close);
                return null;
            }).onFailure(failures));
        }
    }
}
