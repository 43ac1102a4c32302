package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;

/**
 * What a short-axis stack says: the volume curve, ED and ES, the measurements and what a reader should know about them.
 *
 * <p>The label set names the structures by id: {@value #LV}, {@value #RV} and {@value #MYOCARDIUM}; one that is missing has no
 * measurements. Both ventricles are measured at the left ventricle's ED and ES.
 *
 * @param phases ED and ES; empty for a single phase and where no left ventricle was found
 */
public record CardiacReading(
        VolumeCurve curve, Optional<CardiacPhases> phases, List<Measurement> measurements, List<Warning> warnings) {
    public static final String LV = "lv";
    public static final String RV = "rv";
    public static final String MYOCARDIUM = "myo";

    public CardiacReading {
        measurements = List.copyOf(measurements);
        warnings = List.copyOf(warnings);
    }

    /**
     * A reading with ED and ES where the left ventricle is fullest and emptiest; a phase whose volume is out of line is passed
     * over.
     */
    public static CardiacReading of(LabelMap map, LabelSet labels) {
        VolumeCurve curve = VolumeCurve.of(map, labels);
        List<Warning> warnings = new ArrayList<>();
        Optional<CardiacPhases> phases = Optional.empty();
        if (map.grid().phases() > 1 && found(curve, LV)) {
            PhaseChoice choice = PhaseChoice.on(curve.ml(LV));
            phases = Optional.of(choice.phases());
            choice.leftOut().forEach(phase -> warnings.add(CardiacChecks.phaseOutOfLine(phase)));
        }
        return complete(map, labels, curve, phases, warnings);
    }

    /**
     * A reading with ED and ES as a reader chose them.
     *
     * @throws IndexOutOfBoundsException where a phase is not among the map's
     */
    public static CardiacReading at(LabelMap map, LabelSet labels, CardiacPhases phases) {
        java.util.Objects.checkIndex(phases.ed(), map.grid().phases());
        java.util.Objects.checkIndex(phases.es(), map.grid().phases());
        return complete(map, labels, VolumeCurve.of(map, labels), Optional.of(phases), new ArrayList<>());
    }

    /** The same reading with the times of its phases; an empty array where they are not known. */
    public CardiacReading withTriggerTimes(double[] ms) {
        return new CardiacReading(curve.withTriggerTimes(ms), phases, measurements, warnings);
    }

    public Optional<Measurement> measurement(String id) {
        return measurements.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    static boolean found(VolumeCurve curve, String structure) {
        return curve.has(structure) && java.util.Arrays.stream(curve.ml(structure)).anyMatch(v -> v > 0);
    }

    private static CardiacReading complete(
            LabelMap map, LabelSet labels, VolumeCurve curve, Optional<CardiacPhases> phases, List<Warning> warnings) {
        List<Measurement> measurements = new ArrayList<>();
        if (phases.isPresent()) {
            measurements.addAll(CardiacFormulas.beating(curve, phases.get()));
        } else {
            measurements.addAll(CardiacFormulas.still(curve));
        }
        warnings.addAll(CardiacChecks.check(map, labels, curve, phases, measurements));
        return new CardiacReading(curve, phases, measurements, warnings);
    }
}
