package org.septum.viewer.edit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.septum.imaging.Grid;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;

/** What is done to whole frames by a button or a key; each is one edit. */
public final class FrameCommands {
    private static final double SMOOTHING_MM = 2;

    private final EditViewModel model;

    FrameCommands(EditViewModel model) {
        this.model = model;
    }

    /** Irons out the outline of the structure edited, on the frame shown. */
    public void smooth() {
        onStructure(EditOperation.SMOOTH, (target, labels) -> target.frames().smoothed(labels, value(), SMOOTHING_MM));
    }

    /** Fills the holes of the structure edited. */
    public void fill() {
        onStructure(EditOperation.FILL, (target, labels) -> target.frames().filled(labels, value()));
    }

    /** Leaves the largest part of the structure edited. */
    public void removeIslands() {
        onStructure(EditOperation.REMOVE_ISLAND, (target, labels) -> target.frames().withoutIslands(labels, value()));
    }

    /** Takes all labels off the frame shown, as for a slice above the base. */
    public void clear() {
        model.target().ifPresent(t -> model.commit(t, EditOperation.CLEAR, OptionalInt.empty(),
                Map.of(model.frame(), new byte[t.frames().plane().size()])));
    }

    private int value() {
        return model.structureProperty().get().value();
    }

    private void onStructure(EditOperation operation, BiFunction<EditTarget, byte[], byte[]> how) {
        model.target().ifPresent(t -> {
            FrameRef frame = model.frame();
            model.commit(t, operation, OptionalInt.of(value()), Map.of(frame, how.apply(t, t.labels(frame))));
        });
    }

    /** Sets the frame shown back to what the analysis left. */
    public void reset() {
        resettable().ifPresent(t -> model.commit(t, EditOperation.RESET, OptionalInt.empty(),
                Map.of(model.frame(), t.edits().labels().originalLabels(model.frame()))));
    }

    private Optional<EditTarget> resettable() {
        Optional<EditTarget> target = model.target();
        if (target.isPresent() && !target.get().layer().isAnalysisKnown()) {
            model.say(Optional.of("The AI's own labels of this result were not kept."));
            return Optional.empty();
        }
        return target;
    }

    /** Sets all slices of the phase shown back to what the analysis left. */
    public void resetPhase() {
        resettable().ifPresent(t -> {
            SortedMap<FrameRef, byte[]> after = new TreeMap<>();
            for (int slice = 0; slice < t.edits().shown().grid().slices(); slice++) {
                FrameRef frame = new FrameRef(slice, model.frame().phase());
                after.put(frame, t.edits().labels().originalLabels(frame));
            }
            model.commit(t, EditOperation.RESET, OptionalInt.empty(), after);
        });
    }

    /**
     * Copies the frame shown onto its neighbour and shows that.
     *
     * @param axis along which the neighbour lies
     * @param by 1 for the next slice towards the apex or the next phase, −1 for the one before
     * @param all whether all structures are copied, or the one edited
     */
    public void copy(FrameAxis axis, int by, boolean all) {
        model.target().ifPresent(t -> {
            FrameRef from = model.frame();
            FrameRef to = axis.moved(from, axis == FrameAxis.SLICE && model.baseLast() ? -by : by);
            Grid grid = t.edits().shown().grid();
            if (!axis.holds(to, grid)) {
                model.say(Optional.of("There is no " + axis + " there to copy to."));
                return;
            }
            byte[] after = all ? t.labels(from).clone() : t.frames().copied(t.labels(from), t.labels(to), value());
            model.commit(t, EditOperation.COPY, all ? OptionalInt.empty() : OptionalInt.of(value()), Map.of(to, after));
            model.say(Optional.empty());
            model.show(to);
        });
    }

    /**
     * Interpolates the frames between two edited ones: about the frame shown or, where that is edited itself, from it to the
     * nearest other one.
     *
     * @param all whether all structures are interpolated, or the one edited
     */
    public void interpolate(FrameAxis axis, boolean all) {
        model.target().ifPresent(t -> {
            Optional<Gap> gap = Gap.about(model.frame(), axis, t.edits().labels().edited());
            gap.ifPresent(g -> model.commit(t, EditOperation.INTERPOLATE,
                    all ? OptionalInt.empty() : OptionalInt.of(value()), g.filled(t, all ? OptionalInt.empty()
                            : OptionalInt.of(value()))));
            model.say(gap.isPresent() ? Optional.empty() : Optional.of(
                    "Nothing to interpolate: edit two %ss first, with others between them.".formatted(axis)));
        });
    }
}
