package org.septum.measurements.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.septum.imaging.TumourPart;
import org.septum.measurements.tumour.TumourRegion;

/** What is segmented: which label values there are, and which regions they make. */
public enum Anatomy {
    /** Labels 1 necrosis or non-enhancing, 2 oedema, 3 enhancing, 4 tumour that was not divided. */
    TUMOUR(Arrays.stream(TumourRegion.values())
            .map(region -> new Region(region.measurementId(), region.title(), values(region))).toList()),
    /** Labels 1 right ventricle, 2 myocardium, 3 left ventricle. */
    HEART(List.of(
            new Region("lv", "Left ventricle", Set.of(3)),
            new Region("myo", "LV myocardium", Set.of(2)),
            new Region("rv", "Right ventricle", Set.of(1))));

    /** A tumour's voxel of which nobody says which part of it it is. */
    public static final int UNDIVIDED = TumourPart.UNDIVIDED.label().value();

    private final List<Region> regions;

    Anatomy(List<Region> regions) {
        this.regions = regions;
    }

    private static Set<Integer> values(TumourRegion region) {
        return region.parts().stream().map(part -> part.label().value()).collect(Collectors.toSet());
    }

    /** Those that can be compared, the whole first. @param divided whether both sides tell the parts of a tumour apart */
    public List<Region> regions(boolean divided) {
        return divided || this == HEART ? regions : regions.subList(0, 1);
    }
}
