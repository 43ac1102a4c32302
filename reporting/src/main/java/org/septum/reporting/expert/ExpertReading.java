package org.septum.reporting.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;
import org.septum.measurements.Measurement;
import org.septum.measurements.comparison.Anatomy;
import org.septum.measurements.comparison.Comparison;
import org.septum.measurements.comparison.LabelConvention;
import org.septum.measurements.comparison.RegionAgreement;
import org.septum.measurements.comparison.UnknownLabelsException;

/**
 * A segmentation against an expert's at every phase the expert labelled.
 *
 * @param expert the other segmentation
 * @param anatomy what both show
 * @param phases one for each phase with labels of the expert's; of a still picture always one
 */
public record ExpertReading(Expert expert, Anatomy anatomy, List<Comparison> phases) {
    public ExpertReading {
        phases = List.copyOf(phases);
    }

    /** @param own in the anatomy's values, on the grid the expert's was laid on */
    public static ExpertReading of(LabelMap own, Expert expert, Anatomy anatomy) {
        List<Comparison> compared = new ArrayList<>();
        for (int phase = 0; phase < own.grid().phases(); phase++) {
            if (own.grid().phases() == 1 || isLabelled(expert.map(), phase)) {
                compared.add(Comparison.of(own, expert.map(), phase, anatomy));
            }
        }
        return new ExpertReading(expert, anatomy, compared);
    }

    /**
     * The same for labels of any values, understood by their names.
     *
     * @throws UnknownLabelsException naming those that are not understood
     */
    public static ExpertReading of(Segmentation own, Expert expert, Anatomy anatomy) throws UnknownLabelsException {
        LabelConvention convention = LabelConvention.byNames(anatomy, own.map(), own.labels());
        return of(convention.translated(own.map()), expert, anatomy);
    }

    private static boolean isLabelled(LabelMap map, int phase) {
        return map.count(0, phase) < (long) map.grid().frameSize() * map.grid().slices();
    }

    /**
     * The agreement as measurements, for tables: ids "expert.<region>.dice", ".hd95", ".difference"; with several phases
     * ".phase-N" after.
     */
    public List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>();
        for (Comparison comparison : phases) {
            String phase = phases.size() > 1 ? ".phase-" + comparison.phase() : "";
            String at = phases.size() > 1 ? ", phase " + (comparison.phase() + 1) : "";
            for (RegionAgreement region : comparison.regions()) {
                String id = "expert." + region.region().id();
                String name = region.region().name();
                all.add(new Measurement(id + ".dice" + phase, name + ": Dice" + at, region.dice(), "1", "2 |A∩B| / (|A| + |B|)"));
                region.hausdorff95Mm().ifPresent(mm -> all.add(new Measurement(id + ".hd95" + phase, name + ": HD95" + at, mm,
                        "mm", "larger of the two 95th percentiles of surface distances")));
                all.add(new Measurement(id + ".difference" + phase, name + ": volume difference" + at,
                        region.differenceMl(), "mL", String.format(Locale.ROOT, "%.3f mL less the expert's %.3f mL",
                        region.ownMl(), region.expertMl())));
            }
        }
        return all;
    }
}
