package org.septum.measurements.cardiac.regional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the right ventricle presses the septum into the left one: the eccentricity index (Ryan et al., J Am Coll Cardiol
 * 5:918, 1985), the cavity's diameter parallel to the septum over the one perpendicular to it. The perpendicular one runs from
 * the middle between the right ventricle's insertion points through the cavity's centre of mass. A round cavity has 1; a septum
 * that is flattened or bent to the left has more. Averaged over the slices of the middle third that show both insertion points.
 *
 * @param ed at ED; empty where no such slice shows a septum
 * @param es at ES
 */
public record SeptalPosition(OptionalDouble ed, OptionalDouble es) {
    /** A radius is the mean over this many rays to either side: 6 degrees. */
    private static final int BESIDE = 2;
    private static final int QUARTER = WallRing.RAYS / 4;

    static SeptalPosition of(List<Optional<WallRing>> ed, List<Optional<WallRing>> es, List<AhaSegment.Level> levels) {
        return new SeptalPosition(mean(ed, levels), mean(es, levels));
    }

    private static OptionalDouble mean(List<Optional<WallRing>> rings, List<AhaSegment.Level> levels) {
        List<Double> found = new ArrayList<>();
        for (int slice = 0; slice < rings.size(); slice++) {
            Optional<WallRing> ring = rings.get(slice);
            if (levels.get(slice) == AhaSegment.Level.MID && ring.isPresent()) {
                Septum.of(ring.get()).ifPresent(septum -> found.add(index(ring.get(), septum.middle())));
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).average();
    }

    private static double index(WallRing ring, int middle) {
        return diameter(ring, middle + QUARTER) / diameter(ring, middle);
    }

    private static double diameter(WallRing ring, int ray) {
        return radius(ring, ray) + radius(ring, ray + 2 * QUARTER);
    }

    private static double radius(WallRing ring, int ray) {
        double sum = 0;
        for (int i = -BESIDE; i <= BESIDE; i++) {
            sum += ring.cavity(ray + i);
        }
        return sum / (2 * BESIDE + 1);
    }
}
