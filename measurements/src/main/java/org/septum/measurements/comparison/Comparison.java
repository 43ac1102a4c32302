package org.septum.measurements.comparison;

import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

/**
 * A segmentation against an expert's at one phase.
 *
 * @param phase counted from 0
 * @param isDivided whether both tell the parts of a tumour apart; where not, the whole alone is compared
 * @param regions whole first
 * @param disagreements the largest first; of two alike the one met first in memory order
 */
public record Comparison(int phase, boolean isDivided, List<RegionAgreement> regions, List<Disagreement> disagreements) {
    public Comparison {
        regions = List.copyOf(regions);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * Compares. Both maps are held as long as the result is, and are not to be written any more.
     *
     * @param own in the anatomy's values
     * @param expert likewise, on a grid of the same size in the same place
     * @throws IllegalArgumentException where the grids differ in size
     */
    public static Comparison of(LabelMap own, LabelMap expert, int phase, Anatomy anatomy) {
        Grid a = own.grid();
        Grid b = expert.grid();
        if (a.columns() != b.columns() || a.rows() != b.rows() || a.slices() != b.slices() || a.phases() != b.phases()) {
            throw new IllegalArgumentException("the label maps are not on one grid");
        }
        boolean divided = anatomy != Anatomy.TUMOUR
                || !own.has(Anatomy.UNDIVIDED, phase) && !expert.has(Anatomy.UNDIVIDED, phase);
        List<RegionAgreement> regions = anatomy.regions(divided).stream()
                .map(region -> RegionAgreement.of(own, expert, phase, region)).toList();
        return new Comparison(phase, divided, regions, new DisagreementSearch(own, expert, phase, divided).found());
    }

    /** The disagreements of at least a volume in mL. */
    public List<Disagreement> disagreements(double leastMl) {
        return disagreements.stream().filter(d -> d.ml() >= leastMl).toList();
    }
}
