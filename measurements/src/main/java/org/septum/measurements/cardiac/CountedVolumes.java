package org.septum.measurements.cardiac;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.septum.imaging.Label;

/** Volumes at each phase under a reader's choice of slices and of what papillary muscle counts as. */
final class CountedVolumes {
    private final AreaTable table;
    private final ReadingChoices choices;

    CountedVolumes(AreaTable table, ReadingChoices choices) {
        this.table = table;
        this.choices = choices;
    }

    AreaTable table() {
        return table;
    }

    ReadingChoices choices() {
        return choices;
    }

    static Ventricle ventricle(String structure) {
        return structure.equals(CardiacReading.RV) ? Ventricle.RIGHT : Ventricle.LEFT;
    }

    static String cavity(Ventricle ventricle) {
        return ventricle == Ventricle.LEFT ? CardiacReading.LV : CardiacReading.RV;
    }

    VolumeCurve curve() {
        Map<String, double[]> ml = new LinkedHashMap<>();
        for (Label label : table.labels().labels()) {
            double[] volumes = new double[table.grid().phases()];
            for (int phase = 0; phase < volumes.length; phase++) {
                volumes[phase] = ml(label.id(), phase, choices.range(ventricle(label.id()), phase));
            }
            ml.put(label.id(), volumes);
        }
        return VolumeCurve.of(ml, table.grid().phases());
    }

    /** Millilitres in some of the slices, or in all. */
    double ml(String structure, int phase, Optional<SliceRange> counting) {
        long pixels = 0;
        for (int slice = 0; slice < table.grid().slices(); slice++) {
            pixels += counting.isEmpty() || counting.get().holds(slice) ? pixels(structure, slice, phase) : 0;
        }
        return pixels * table.grid().voxelMl();
    }

    int pixels(String structure, int slice, int phase) {
        int pixels = table.pixels(structure, slice, phase);
        if (choices.papillary() == PapillaryConvention.CAVITY) {
            return pixels;
        }
        return switch (structure) {
            case CardiacReading.LV -> pixels - table.papillaryPixels(slice, phase);
            case CardiacReading.MYOCARDIUM -> pixels + table.papillaryPixels(slice, phase);
            default -> pixels;
        };
    }

    /** Slices of a ventricle that count at a phase: the chosen ones, else all between the first and the last labelled one. */
    Optional<SliceRange> counting(Ventricle ventricle, int phase) {
        return choices.range(ventricle, phase).or(() -> table.labelled(cavity(ventricle), phase));
    }
}
