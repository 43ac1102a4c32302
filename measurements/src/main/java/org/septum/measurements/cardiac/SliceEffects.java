package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what counting a slice does to the ejection fraction, at ED and ES: for the two outermost slices that count at either end
 * and for the first one beyond.
 */
final class SliceEffects {
    private static final int WITHIN = 2;

    private final CountedVolumes volumes;
    private final Ventricle ventricle;
    private final CardiacPhases phases;
    private final boolean apexLast;
    private final List<SliceEffect> found = new ArrayList<>();

    private SliceEffects(CountedVolumes volumes, Ventricle ventricle, CardiacPhases phases) {
        this.volumes = volumes;
        this.ventricle = ventricle;
        this.phases = phases;
        apexLast = volumes.table().apexLast(phases.ed());
    }

    static List<SliceEffect> of(CountedVolumes volumes, CardiacPhases phases) {
        List<SliceEffect> all = new ArrayList<>();
        for (Ventricle ventricle : Ventricle.values()) {
            SliceEffects effects = new SliceEffects(volumes, ventricle, phases);
            effects.at(phases.ed());
            if (phases.es() != phases.ed()) {
                effects.at(phases.es());
            }
            all.addAll(effects.found);
        }
        return all;
    }

    private void at(int phase) {
        Optional<SliceRange> counting = volumes.counting(ventricle, phase);
        if (counting.isEmpty()) {
            return;
        }
        SliceRange now = counting.get();
        int slices = volumes.table().grid().slices();
        for (int i = 0; i < WITHIN && now.first() + i < now.last(); i++) {
            add(phase, now.first() + i, true, new SliceRange(now.first() + i + 1, now.last()), now);
            add(phase, now.last() - i, false, new SliceRange(now.first(), now.last() - i - 1), now);
        }
        if (now.first() > 0) {
            add(phase, now.first() - 1, true, now, new SliceRange(now.first() - 1, now.last()));
        }
        if (now.last() + 1 < slices) {
            add(phase, now.last() + 1, false, now, new SliceRange(now.first(), now.last() + 1));
        }
    }

    private void add(int phase, int slice, boolean lowEnd, SliceRange without, SliceRange with) {
        boolean counts = volumes.counting(ventricle, phase).orElseThrow().holds(slice);
        String cavity = CountedVolumes.cavity(ventricle);
        boolean assumed = volumes.table().pixels(cavity, slice, phase) == 0 && !counts;
        int neighbour = lowEnd ? slice + 1 : slice - 1;
        double more = assumed ? volumes.pixels(cavity, neighbour, phase) * volumes.table().grid().voxelMl() : 0;
        double efWith = ef(phase, volumes.ml(cavity, phase, Optional.of(with)) + more);
        double efWithout = ef(phase, volumes.ml(cavity, phase, Optional.of(without)));
        if (Double.isFinite(efWith) && Double.isFinite(efWithout)) {
            found.add(new SliceEffect(ventricle, phase, slice, lowEnd == apexLast, counts, assumed, efWith, efWithout));
        }
    }

    /** Percent, with another volume at one phase. */
    private double ef(int phase, double ml) {
        double edv = phase == phases.ed() ? ml : volume(phases.ed());
        double esv = phase == phases.es() ? ml : volume(phases.es());
        return 100 * (edv - esv) / edv;
    }

    private double volume(int phase) {
        return volumes.ml(CountedVolumes.cavity(ventricle), phase, volumes.choices().range(ventricle, phase));
    }
}
