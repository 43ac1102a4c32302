package org.septum.measurements.comparison;

import java.util.List;
import java.util.Set;

/** What is segmented: which label values there are, and which regions they make. */
public enum Anatomy {
    /** Labels 1 necrosis or non-enhancing, 2 oedema, 3 enhancing, 4 tumour that was not divided. */
    TUMOUR(List.of(
            new Region("tumour.whole", "Whole tumour", Set.of(1, 2, 3, 4)),
            new Region("tumour.core", "Tumour core", Set.of(1, 3)),
            new Region("tumour.enhancing", "Enhancing tumour", Set.of(3)),
            new Region("tumour.oedema", "Oedema", Set.of(2)),
            new Region("tumour.necrosis", "Necrosis or non-enhancing", Set.of(1)))),
    /** Labels 1 right ventricle, 2 myocardium, 3 left ventricle. */
    HEART(List.of(
            new Region("lv", "Left ventricle", Set.of(3)),
            new Region("myo", "LV myocardium", Set.of(2)),
            new Region("rv", "Right ventricle", Set.of(1))));

    /** A tumour's voxel of which nobody says which part of it it is. */
    public static final int UNDIVIDED = 4;

    private final List<Region> regions;

    Anatomy(List<Region> regions) {
        this.regions = regions;
    }

    /** Those that can be compared, the whole first. @param divided whether both sides tell the parts of a tumour apart */
    public List<Region> regions(boolean divided) {
        return divided || this == HEART ? regions : regions.subList(0, 1);
    }
}
