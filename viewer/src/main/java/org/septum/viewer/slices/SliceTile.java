package org.septum.viewer.slices;

import java.util.Locale;
import java.util.Optional;
import org.septum.measurements.cardiac.SliceEffect;

/**
 * One slice at one phase, as the strip shows it.
 *
 * @param slice its index
 * @param phase its index
 * @param counts whether it counts for the ventricle chosen
 * @param effect what counting it does; empty away from base and apex, where it is not to be chosen
 */
public record SliceTile(int slice, int phase, boolean counts, Optional<SliceEffect> effect) {
    /** "EF −1.8 without", "EF +0.9 with": by how many points it changes if the choice is changed; empty where there is none. */
    public String change() {
        return effect.map(e -> "EF %s %s".formatted(signed(counts ? -e.change() : e.change()), counts ? "without" : "with")).orElse("");
    }

    /** The same in a sentence. */
    public String hint() {
        String where = "Slice %d, phase %d: %s".formatted(slice + 1, phase + 1, counts ? "counts" : "does not count");
        return effect.map(e -> where + String.format(Locale.ROOT, "\nEF %.1f %% with it, %.1f %% without it%s", e.efWith(),
                e.efWithout(), e.counts() ? " and what lies beyond" : "")
                + (e.assumed() ? "\nNothing is drawn in it: taken to hold as much as its neighbour." : "")).orElse(where);
    }

    private static String signed(double points) {
        String text = String.format(Locale.ROOT, "%.1f", Math.abs(points));
        return text.equals("0.0") ? "±0.0" : (points < 0 ? "−" : "+") + text;
    }
}
