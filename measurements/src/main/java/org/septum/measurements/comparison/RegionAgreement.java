package org.septum.measurements.comparison;

import java.util.OptionalDouble;
import org.septum.imaging.LabelMap;
import org.septum.measurements.overlap.Overlap;

/**
 * How well two segmentations agree on a region.
 *
 * @param dice 2 |A∩B| / (|A| + |B|); 1 where both are empty
 * @param hausdorff95Mm the larger of the two 95th percentiles of surface distances, mm; empty where one of the two has no voxel
 * @param ownMl volume in the segmentation compared, mL
 * @param expertMl volume in the expert's, mL
 */
public record RegionAgreement(Region region, double dice, OptionalDouble hausdorff95Mm, double ownMl, double expertMl) {
    static RegionAgreement of(LabelMap own, LabelMap expert, int phase, Region region) {
        Overlap overlap = Overlap.of(own, phase, expert, phase, region.values());
        return new RegionAgreement(region, overlap.dice(), overlap.hausdorff95Mm(), overlap.firstMl(), overlap.secondMl());
    }

    /** Own volume less the expert's, mL. */
    public double differenceMl() {
        return ownMl - expertMl;
    }
}
