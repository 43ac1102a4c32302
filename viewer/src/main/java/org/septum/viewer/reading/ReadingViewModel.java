package org.septum.viewer.reading;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.history.EditHistory;
import org.septum.viewer.history.Step;

/**
 * The reading of the result shown: what follows from its labels and from what the reader chose. It is computed anew, as a whole,
 * as soon as a choice or a label changes. Every choice can be taken back.
 */
public final class ReadingViewModel {
    private final LayersViewModel layers;
    private final EditHistory history;
    private final ReadOnlyObjectWrapper<Optional<CardiacReading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription following = Subscription.EMPTY;
    private Optional<ReadingChoices> beforeDrag = Optional.empty();

    public ReadingViewModel(LayersViewModel layers, EditHistory history) {
        this.layers = layers;
        this.history = history;
        layers.currentProperty().subscribe(this::follow);
    }

    private void follow(ResultLayer layer) {
        following.unsubscribe();
        following = layer == null ? Subscription.EMPTY : Subscription.combine(
                layer.tableProperty().subscribe((before, now) -> read(layer)),
                layer.choicesProperty().subscribe((before, now) -> read(layer)));
        if (layer == null) {
            reading.set(Optional.empty());
        } else {
            read(layer);
        }
    }

    private void read(ResultLayer layer) {
        reading.set(layer.tableProperty().get()
                .map(table -> CardiacReading.of(table, layer.choicesProperty().get(), layer.basis())));
    }

    /** Empty while nothing is shown, or its analysis is still running. */
    public ReadOnlyObjectProperty<Optional<CardiacReading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The areas behind the reading; empty with it. */
    public Optional<AreaTable> table() {
        return layer().flatMap(l -> l.tableProperty().get());
    }

    /** The layer that is read; empty for none. */
    public Optional<ResultLayer> layer() {
        return Optional.ofNullable(layers.currentProperty().get());
    }

    public void ed(int phase) {
        choose("ED at phase " + (phase + 1), c -> c.withEd(phase));
    }

    public void es(int phase) {
        choose("ES at phase " + (phase + 1), c -> c.withEs(phase));
    }

    public void automaticPhases() {
        choose("automatic ED and ES", ReadingChoices::withAutomaticPhases);
    }

    public void papillary(PapillaryConvention convention) {
        choose(convention.text(), c -> c.with(convention));
    }

    /**
     * Changes the choices as one step that can be taken back; does nothing without a reading, or where nothing changes.
     *
     * @param label of the step, as it follows "Undo"
     */
    public void choose(String label, UnaryOperator<ReadingChoices> change) {
        layer().filter(l -> reading.get().isPresent()).ifPresent(layer -> {
            ReadingChoices before = layer.choicesProperty().get();
            layer.choicesProperty().set(change.apply(before));
            remember(label, layer, before);
        });
    }

    /** The choices change with the mouse from now on, and none of it is a step until {@link #endDrag}. */
    public void beginDrag() {
        beforeDrag = layer().map(l -> l.choicesProperty().get());
    }

    /** While the mouse is held: the choices are those before the drag with this change, and no other. */
    public void drag(UnaryOperator<ReadingChoices> change) {
        beforeDrag.ifPresent(before -> layer().ifPresent(l -> l.choicesProperty().set(change.apply(before))));
    }

    /** The mouse is let go: all since {@link #beginDrag} is one step. */
    public void endDrag(String label) {
        layer().ifPresent(layer -> beforeDrag.ifPresent(before -> remember(label, layer, before)));
        beforeDrag = Optional.empty();
    }

    private void remember(String label, ResultLayer layer, ReadingChoices before) {
        ReadingChoices after = layer.choicesProperty().get();
        if (!after.equals(before)) {
            history.did(Step.of(label, () -> restore(layer, before), () -> restore(layer, after)));
        }
    }

    /** What is undone is also seen: its layer is shown. */
    private void restore(ResultLayer layer, ReadingChoices choices) {
        layers.currentProperty().set(layer);
        layer.choicesProperty().set(choices);
    }
}
