package org.septum.measurements.cardiac;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The slices that count at the phases a reader did not look at. A slice that does not belong to a ventricle at ED does not belong to
 * it a moment later: each phase without a choice of its own takes that of the nearer of ED and ES, along the beat, which begins
 * again after its last phase; halfway ED's. Where neither was chosen every labelled slice counts.
 */
final class FollowingSlices {
    private FollowingSlices() {}

    /** @param phases of the beat, in all @return the choices with one for every phase that follows ED or ES */
    static ReadingChoices of(ReadingChoices choices, CardiacPhases chosen, int phases) {
        if (choices.ranges().isEmpty()) {
            return choices;
        }
        Map<ReadingChoices.Place, SliceRange> all = new HashMap<>(choices.ranges());
        for (Ventricle ventricle : Ventricle.values()) {
            for (int phase = 0; phase < phases; phase++) {
                ReadingChoices.Place place = new ReadingChoices.Place(ventricle, phase);
                Optional<SliceRange> near = choices.range(ventricle, nearer(phase, chosen, phases));
                near.ifPresent(range -> all.putIfAbsent(place, range));
            }
        }
        return new ReadingChoices(choices.ed(), choices.es(), all, choices.papillary(), choices.body(), choices.heartRate());
    }

    private static int nearer(int phase, CardiacPhases chosen, int phases) {
        return apart(phase, chosen.ed(), phases) <= apart(phase, chosen.es(), phases) ? chosen.ed() : chosen.es();
    }

    private static int apart(int a, int b, int phases) {
        int straight = Math.abs(a - b);
        return Math.min(straight, phases - straight);
    }
}
