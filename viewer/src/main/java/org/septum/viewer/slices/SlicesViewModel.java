package org.septum.viewer.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacPhases;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.SliceRange;
import org.septum.measurements.cardiac.Ventricle;
import org.septum.viewer.reading.ReadingViewModel;

/** The slices at ED and ES of one ventricle, from the base down to the apex, and which of them count. */
public final class SlicesViewModel {
    private final ReadingViewModel reading;
    private final BiConsumer<Integer, Integer> goTo;
    private final ObjectProperty<Ventricle> ventricle = new SimpleObjectProperty<>(Ventricle.LEFT);
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /** A slice at both phases. */
    public record Row(SliceTile ed, SliceTile es) { }

    /** @param goTo shows a slice and a phase */
    public SlicesViewModel(ReadingViewModel reading, BiConsumer<Integer, Integer> goTo) {
        this.reading = reading;
        this.goTo = goTo;
        reading.readingProperty().subscribe(r -> refresh());
        ventricle.addListener((o, before, now) -> refresh());
    }

    public ObjectProperty<Ventricle> ventricleProperty() {
        return ventricle;
    }

    /** The base first; empty until there are ED and ES. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    private void refresh() {
        Optional<CardiacReading> read = reading.readingProperty().get();
        Optional<CardiacPhases> phases = read.flatMap(CardiacReading::phases);
        if (phases.isEmpty() || reading.table().isEmpty()) {
            rows.set(List.of());
            return;
        }
        AreaTable table = reading.table().get();
        int slices = table.grid().slices();
        List<Row> found = new ArrayList<>();
        for (int i = 0; i < slices; i++) {
            int slice = table.apexLast(phases.get().ed()) ? i : slices - 1 - i;
            found.add(new Row(tile(read.get(), slice, phases.get().ed()), tile(read.get(), slice, phases.get().es())));
        }
        rows.set(List.copyOf(found));
    }

    private SliceTile tile(CardiacReading read, int slice, int phase) {
        return new SliceTile(slice, phase, counting(phase).map(r -> r.holds(slice)).orElse(false), read.slices().stream()
                .filter(e -> e.ventricle() == ventricle.get() && e.phase() == phase && e.slice() == slice).findFirst());
    }

    /** The slices that count at a phase: the chosen ones, else those labelled. */
    private Optional<SliceRange> counting(int phase) {
        String cavity = ventricle.get() == Ventricle.LEFT ? CardiacReading.LV : CardiacReading.RV;
        return reading.readingProperty().get().flatMap(r -> r.choices().range(ventricle.get(), phase))
                .or(() -> reading.table().flatMap(t -> t.labelled(cavity, phase)));
    }

    /** Shows a slice at a phase. */
    public void goTo(SliceTile tile) {
        goTo.accept(tile.slice(), tile.phase());
    }

    /**
     * Counts a slice, with all between it and the rest, or counts it no longer, nor what lies beyond it. The last slice that
     * counts stays.
     */
    public void toggle(SliceTile tile) {
        Optional<SliceRange> now = counting(tile.phase());
        Optional<SliceRange> next = now.isEmpty() ? Optional.of(new SliceRange(tile.slice(), tile.slice()))
                : changed(now.get(), tile.slice());
        next.ifPresent(range -> reading.choose("%s slice %d at phase %d".formatted(tile.counts() ? "leave out" : "count",
                tile.slice() + 1, tile.phase() + 1), c -> c.withRange(ventricle.get(), tile.phase(), range)));
    }

    private static Optional<SliceRange> changed(SliceRange now, int slice) {
        if (!now.holds(slice)) {
            return Optional.of(new SliceRange(Math.min(slice, now.first()), Math.max(slice, now.last())));
        }
        boolean low = slice - now.first() < now.last() - slice;
        int first = low ? slice + 1 : now.first();
        int last = low ? now.last() : slice - 1;
        return first > last ? Optional.empty() : Optional.of(new SliceRange(first, last));
    }

    /** Whether slices were chosen at ED or ES for the ventricle shown. */
    public boolean isChosen() {
        return reading.readingProperty().get().map(r -> r.choices().ranges().keySet().stream()
                .anyMatch(p -> p.ventricle() == ventricle.get())).orElse(false);
    }

    /** Every labelled slice counts again, for the ventricle shown. */
    public void automatic() {
        reading.choose("automatic slices", c -> {
            var next = c;
            for (var place : Map.copyOf(c.ranges()).keySet()) {
                next = place.ventricle() == ventricle.get() ? next.withAutomaticRange(place.ventricle(), place.phase()) : next;
            }
            return next;
        });
    }
}
