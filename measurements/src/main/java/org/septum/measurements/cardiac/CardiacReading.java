package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;
import org.septum.measurements.Reading;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.RegionalWall;

/**
 * What a reader learns from the label map of a short-axis cine. Recomputed as a whole after each edit or choice: it takes a few
 * milliseconds from an {@link AreaTable}.
 *
 * <p>The label set names the structures by id: {@value #LV}, {@value #RV} and {@value #MYOCARDIUM}; one that is missing has no
 * measurements. Both ventricles are measured at the left ventricle's ED and ES.
 *
 * @param choices what it was read with
 * @param basis what it rests on besides the labels
 * @param curve volumes at each phase
 * @param phases ED and ES; empty for a single phase and where no left ventricle was found
 * @param measurements the nine of a report first (lv.edv to rv.ef), then what is derived from them
 * @param warnings what makes the numbers doubtful
 * @param wall the wall region by region; empty where there are no phases, or too little of a ring or of a septum
 * @param slices what slices at base and apex do to the ejection fraction
 * @param voxelMl volume of a voxel in millilitres
 */
public record CardiacReading(ReadingChoices choices, ReadingBasis basis, VolumeCurve curve, Optional<CardiacPhases> phases,
        List<Measurement> measurements, List<Warning> warnings, Optional<RegionalWall> wall, List<SliceEffect> slices,
        double voxelMl) implements Reading {
    public static final String LV = "lv";
    public static final String RV = "rv";
    public static final String MYOCARDIUM = "myo";

    public CardiacReading {
        measurements = List.copyOf(measurements);
        warnings = List.copyOf(warnings);
        slices = List.copyOf(slices);
    }

    /**
     * The complete reading. ED and ES that are not chosen are where the left ventricle is fullest and emptiest by the labels as
     * they stand; a phase whose volume is out of line is passed over.
     *
     * @throws IndexOutOfBoundsException where a chosen phase is not among the map's
     * @throws IllegalArgumentException where papillary muscle is to count as muscle and the table has no picture, or the trigger
     *     times do not fit the phases
     */
    public static CardiacReading of(AreaTable table, ReadingChoices choices, ReadingBasis basis) {
        if (choices.papillary() == PapillaryConvention.MYOCARDIUM && !table.hasPicture()) {
            throw new IllegalArgumentException("papillary muscle is told from blood by the picture, and there is none");
        }
        List<Warning> warnings = new ArrayList<>();
        Optional<CardiacPhases> phases = phases(table, choices, warnings);
        CountedVolumes volumes = new CountedVolumes(table,
                phases.map(p -> FollowingSlices.of(choices, p, table.grid().phases())).orElse(choices));
        VolumeCurve curve = volumes.curve().withTriggerTimes(basis.times());
        Optional<RegionalWall> wall = phases.flatMap(p -> wall(volumes, p));
        List<Measurement> measurements = new ArrayList<>(phases
                .map(p -> CardiacFormulas.beating(curve, p, choices.papillary()))
                .orElseGet(() -> CardiacFormulas.still(curve)));
        warnings.addAll(CardiacChecks.check(volumes, curve, phases, measurements));
        if (phases.isPresent()) {
            measurements = intervals(measurements, phases.get(), table, choices, basis);
        }
        measurements.addAll(new DerivedFormulas(choices, basis, curve, wall).from(List.copyOf(measurements)));
        return new CardiacReading(choices, basis, curve, phases,
                NormalValues.addTo(measurements, choices.papillary(), choices.body()), warnings, wall,
                phases.map(p -> SliceEffects.of(volumes, p)).orElse(List.of()), table.grid().voxelMl());
    }

    /** A reading of labels alone, everything automatic. */
    public static CardiacReading of(LabelMap map, LabelSet labels) {
        return of(AreaTable.of(map, labels), ReadingChoices.AUTOMATIC, ReadingBasis.NONE);
    }

    /** The same with ED and ES as a reader chose them. */
    public static CardiacReading at(LabelMap map, LabelSet labels, CardiacPhases phases) {
        return of(AreaTable.of(map, labels), ReadingChoices.AUTOMATIC.withEd(phases.ed()).withEs(phases.es()), ReadingBasis.NONE);
    }

    /** The same reading with the times of its phases; an empty array where they are not known. */
    public CardiacReading withTriggerTimes(double[] ms) {
        return new CardiacReading(choices, basis.withTriggerTimes(Arrays.stream(ms).boxed().toList()),
                curve.withTriggerTimes(ms), phases, measurements, warnings, wall, slices, voxelMl);
    }

    /**
     * Mass of an AHA segment at ED in grams; empty without a regional wall and where the segment has none. Papillary muscle is
     * in no segment.
     */
    public OptionalDouble grams(AhaSegment segment) {
        return wall.isEmpty() || !wall.get().pixels().containsKey(segment) ? OptionalDouble.empty()
                : OptionalDouble.of(wall.get().pixels().get(segment) * voxelMl * CardiacFormulas.MYOCARDIUM_G_PER_ML);
    }

    static boolean found(VolumeCurve curve, String structure) {
        return curve.has(structure) && Arrays.stream(curve.ml(structure)).anyMatch(v -> v > 0);
    }

    private static Optional<CardiacPhases> phases(AreaTable table, ReadingChoices choices, List<Warning> warnings) {
        int count = table.grid().phases();
        choices.ed().ifPresent(phase -> Objects.checkIndex(phase, count));
        choices.es().ifPresent(phase -> Objects.checkIndex(phase, count));
        // the convention and the slices left out change the curve a little, and must not move ED or ES by it
        VolumeCurve curve = new CountedVolumes(table, ReadingChoices.AUTOMATIC).curve();
        if (count == 1 || !found(curve, LV)) {
            return Optional.empty();
        }
        PhaseChoice choice = PhaseChoice.on(curve.ml(LV));
        choice.leftOut().forEach(phase -> warnings.add(CardiacChecks.phaseOutOfLine(phase)));
        CardiacPhases found = choice.phases();
        return Optional.of(new CardiacPhases(choices.ed().orElse(found.ed()), choices.es().orElse(found.es())));
    }

    /** Errors are known under the convention the model was trained with, ACDC's. */
    private static List<Measurement> intervals(List<Measurement> measured, CardiacPhases phases, AreaTable table,
            ReadingChoices choices, ReadingBasis basis) {
        if (basis.errors().isEmpty() || choices.papillary() != PapillaryConvention.CAVITY) {
            return measured;
        }
        return basis.errors().get().addTo(measured,
                new StructureConfidence(phases, table.labels(), basis.confidence())::of, basis.editedAt(phases));
    }

    private static Optional<RegionalWall> wall(CountedVolumes volumes, CardiacPhases phases) {
        AreaTable table = volumes.table();
        ReadingChoices choices = volumes.choices();
        return RegionalWall.of(table.walls(phases.ed(), choices.range(Ventricle.LEFT, phases.ed())),
                table.walls(phases.es(), choices.range(Ventricle.LEFT, phases.es())), table.grid().toPatient(),
                table.apexLast(phases.ed()));
    }
}
