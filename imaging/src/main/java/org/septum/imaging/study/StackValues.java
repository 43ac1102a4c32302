package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Warning;
import org.septum.imaging.window.WindowLevel;

/**
 * What the samples of a stack mean. A volume holds them as stored where one rule makes values of all of them, else as values. A
 * quantity (standardised uptake, Philips' calibrated values) is given only where every frame has it.
 */
final class StackValues {
    /** Factors to a quantity that differ by a greater part come of headers that contradict one another. */
    private static final double SAME_FACTOR = 0.01;

    private final List<FrameHeader> frames;
    private final boolean quantified;
    private final Rescale common;
    private final List<Warning> warnings = new ArrayList<>();

    StackValues(List<FrameHeader> frames) {
        this.frames = frames;
        quantified = quantified();
        common = common();
    }

    private boolean quantified() {
        List<Quantity> all = frames.stream().flatMap(f -> f.values().quantity().stream()).distinct().toList();
        if (all.isEmpty() || frames.getFirst().layout().sampleType().isColour()) {
            return false;
        }
        boolean everywhere = frames.stream().allMatch(f -> f.values().quantity().isPresent());
        boolean oneUnit = all.stream().map(Quantity::unit).distinct().count() == 1;
        double least = all.stream().mapToDouble(Quantity::factor).min().orElseThrow();
        double most = all.stream().mapToDouble(Quantity::factor).max().orElseThrow();
        boolean uptake = all.getFirst().unit().equals(StandardUptake.UNIT);
        if (everywhere && oneUnit && (!uptake || Math.abs(most / least - 1) <= SAME_FACTOR)) {
            return true;
        }
        warnings.add(new Warning(uptake ? "no-suv" : "mixed-values", uptake
                ? "Standardised uptake cannot be worked out, because the files contradict one another about dose or time."
                : "Only some of the files say how their values compare with those of other scans; they are shown as rescaled."));
        return false;
    }

    private Rescale common() {
        boolean table = frames.stream().anyMatch(f -> f.values().table() && !f.layout().sampleType().isColour());
        List<Rescale> distinct = frames.stream().map(this::rescale).distinct().limit(2).toList();
        return distinct.size() == 1 && !table ? distinct.getFirst() : null;
    }

    /** Stored sample to the value shown, for a frame without a table. */
    Rescale rescale(FrameHeader frame) {
        Rescale own = frame.layout().sampleType().isColour() ? Rescale.NONE : frame.values().rescale();
        if (!quantified) {
            return own;
        }
        Quantity quantity = frame.values().quantity().orElseThrow();
        return new Rescale(own.slope() * quantity.factor(), own.intercept() * quantity.factor(), quantity.unit());
    }

    /** Whether samples are kept as stored. */
    boolean asStored() {
        return common != null;
    }

    /** The rule of the volume. */
    Rescale ofVolume() {
        return asStored() ? common : new Rescale(1, 0, unit());
    }

    /** Empty where the frames' units differ. */
    private String unit() {
        List<String> units = frames.stream().map(f -> rescale(f).unit()).distinct().limit(2).toList();
        return units.size() == 1 ? units.getFirst() : "";
    }

    SampleType sampleType() {
        return asStored() ? frames.getFirst().layout().sampleType() : SampleType.FLOAT32;
    }

    /** A frame's window in the values shown. */
    Optional<WindowLevel> window(FrameHeader frame) {
        double factor = quantified ? frame.values().quantity().orElseThrow().factor() : 1;
        return frame.values().window().map(w -> new WindowLevel(w.centre() * factor, w.width() * Math.abs(factor)));
    }

    List<Warning> warnings() {
        return warnings;
    }
}
