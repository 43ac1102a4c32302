package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.septum.measurements.Measurement;

/**
 * A patient's body surface, which volumes and mass are divided by so that they can be compared between people.
 *
 * @param heightCm 20 to 250
 * @param weightKg 0.5 to 400
 */
public record BodySurface(double heightCm, double weightKg) {
    private static final Set<String> INDEXED = Set.of("lv.edv", "lv.esv", "lv.sv", "lv.mass", "rv.edv", "rv.esv", "rv.sv");

    /** Throws IllegalArgumentException outside the limits: headers hold centimetres for metres, and zeros. */
    public BodySurface {
        if (!(heightCm >= 20 && heightCm <= 250)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "a height of %.1f cm is not a patient's", heightCm));
        }
        if (!(weightKg >= 0.5 && weightKg <= 400)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "a weight of %.1f kg is not a patient's", weightKg));
        }
    }

    /** In m²: √(height · weight / 3600) (Mosteller, N Engl J Med 317:1098, 1987). */
    public double squareMetres() {
        return Math.sqrt(heightCm * weightKg / 3600);
    }

    /** For each volume and mass among the measurements one more, per square metre: "lv.edvi" for "lv.edv". */
    public List<Measurement> index(List<Measurement> measurements) {
        List<Measurement> indexed = new ArrayList<>();
        String method = String.format(Locale.ROOT, " / body surface %.2f m² (Mosteller, %.0f cm, %.1f kg)",
                squareMetres(), heightCm, weightKg);
        for (Measurement m : measurements) {
            if (INDEXED.contains(m.id())) {
                indexed.add(new Measurement(m.id() + "i", m.name() + " index", m.value() / squareMetres(), m.unit() + "/m²",
                        m.method() + method, m.interval().map(i -> i.times(1 / squareMetres())), Optional.empty()));
            }
        }
        return indexed;
    }
}
