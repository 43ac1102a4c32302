package org.septum.viewer.confidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.Confidence;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.viewer.confidence.FrameConfidence.Frame;

/** How sure the network was of the frames of the result shown, and which frame is on the screen. */
public final class ConfidenceViewModel {
    private final ReadOnlyObjectWrapper<Optional<FrameConfidence>> frames = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Double>> times = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place(0, 0));
    private final ReadOnlyObjectWrapper<Boolean> baseLast = new ReadOnlyObjectWrapper<>(false);
    private final BiConsumer<Integer, Integer> goTo;
    private int next;

    /** A frame of the stack. */
    public record Place(int slice, int phase) { }

    /** @param goTo shows a slice and a phase */
    public ConfidenceViewModel(BiConsumer<Integer, Integer> goTo) {
        this.goTo = goTo;
    }

    /** Empty where no network drew the result shown. */
    public ReadOnlyObjectProperty<Optional<FrameConfidence>> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    /** Times of the phases, in ms or as indices; empty where nothing is open. */
    public ReadOnlyObjectProperty<List<Double>> timesProperty() {
        return times.getReadOnlyProperty();
    }

    /** The frame on the screen. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Whether the base of the heart is at the highest slice index: it is drawn at the top. */
    public ReadOnlyObjectProperty<Boolean> baseLastProperty() {
        return baseLast.getReadOnlyProperty();
    }

    /**
     * Another series.
     *
     * @param phaseTimes one per phase
     * @param baseAtLast whether the base is at the highest slice index
     */
    public void load(List<Double> phaseTimes, boolean baseAtLast) {
        baseLast.set(baseAtLast);
        times.set(List.copyOf(phaseTimes));
        show(Optional.empty(), Set.of());
    }

    /** The table of the result shown, as it stands now, and the frames of it that a reader changed. */
    public void show(Optional<Confidence> table, Set<FramePlace> edited) {
        frames.set(table.map(t -> FrameConfidence.of(t, edited)));
        next = 0;
    }

    public void shown(int slice, int phase) {
        place.set(new Place(slice, phase));
    }

    /** Shows a frame. */
    public void goTo(int slice, int phase) {
        goTo.accept(slice, phase);
    }

    /** Goes to the frame the network was least sure of; asked again, to the next one, and at the end to the first again. */
    public void goToLeastSure() {
        List<Frame> order = frames.get().map(FrameConfidence::leastSure).orElse(List.of());
        if (!order.isEmpty()) {
            Frame frame = order.get(next % order.size());
            next++;
            goTo.accept(frame.slice(), frame.phase());
        }
    }

    /** "Slice 9, phase 12: confidence 71 %"; what a reader sees over a frame. */
    public String describe(int slice, int phase) {
        if (frames.get().map(f -> f.isEdited(slice, phase)).orElse(false)) {
            return "Slice %d, phase %d: edited".formatted(slice + 1, phase + 1);
        }
        String sure = frames.get().map(f -> f.of(slice, phase)).filter(v -> v.isPresent())
                .map(v -> "confidence %.0f %%%s".formatted(100 * v.getAsDouble(),
                        v.getAsDouble() < FrameConfidence.DOUBTFUL ? ", wants a look" : ""))
                .orElse("not analysed");
        return "Slice %d, phase %d: %s".formatted(slice + 1, phase + 1, sure);
    }

    /** The row a slice is drawn in, the base uppermost. */
    public int row(int slice, int slices) {
        return baseLast.get() ? slices - 1 - slice : slice;
    }
}
