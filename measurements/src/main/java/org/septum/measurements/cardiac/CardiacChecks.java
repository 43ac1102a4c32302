package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;

/** What makes the numbers doubtful, found by looking at the labels and at the numbers themselves. */
final class CardiacChecks {
    /** Ejection fractions outside these percentages are rarer in the living than failed segmentations. */
    private static final double LOWEST_EF = 10;
    private static final double HIGHEST_EF = 85;
    /** The same for the end-diastolic volume of an adult's or child's left ventricle, in mL. */
    private static final double SMALLEST_EDV = 20;
    private static final double LARGEST_EDV = 500;

    private CardiacChecks() {}

    static Warning phaseOutOfLine(int phase) {
        return new Warning("phase-out-of-line", "The left ventricular volume at phase " + (phase + 1)
                + " does not fit its neighbours; the phase was passed over in the choice of ED and ES.");
    }

    static List<Warning> check(CountedVolumes volumes, VolumeCurve curve, Optional<CardiacPhases> phases,
            List<Measurement> measurements) {
        List<Warning> warnings = new ArrayList<>();
        present(curve, warnings);
        if (curve.phases() == 1) {
            warnings.add(new Warning("single-phase", "The series has one phase only: end-diastolic and end-systolic volumes, "
                    + "stroke volume and ejection fraction cannot be measured."));
        }
        for (Measurement m : measurements) {
            plausible(m, warnings);
        }
        phases.ifPresent(p -> {
            gaps(volumes, p.ed(), "ED", warnings);
            if (p.es() != p.ed()) {
                gaps(volumes, p.es(), "ES", warnings);
            }
        });
        return warnings;
    }

    private static void present(VolumeCurve curve, List<Warning> warnings) {
        if (!CardiacReading.found(curve, CardiacReading.LV)) {
            warnings.add(new Warning("lv-not-found",
                    "No left ventricle was found at any phase: its volumes and ejection fraction are not reported."));
        } else {
            double[] lv = curve.ml(CardiacReading.LV);
            String empty = IntStream.range(0, lv.length).filter(i -> lv[i] == 0)
                    .mapToObj(i -> String.valueOf(i + 1)).collect(Collectors.joining(", "));
            if (!empty.isEmpty()) {
                warnings.add(new Warning("lv-volume-zero", "No left ventricle was found at phase " + empty + "."));
            }
        }
        if (!CardiacReading.found(curve, CardiacReading.RV)) {
            warnings.add(new Warning("rv-not-found", "No right ventricle was found: its measurements are not reported."));
        }
        if (!CardiacReading.found(curve, CardiacReading.MYOCARDIUM)) {
            warnings.add(new Warning("myocardium-not-found", "No myocardium was found: the mass is not reported."));
        }
    }

    private static void plausible(Measurement m, List<Warning> warnings) {
        boolean ef = m.id().endsWith(".ef");
        if (ef && (m.value() < LOWEST_EF || m.value() > HIGHEST_EF)) {
            warnings.add(new Warning(m.id().substring(0, 2) + "-ef-implausible", String.format(Locale.ROOT,
                    "%s of %.0f %% is outside %.0f to %.0f %%: check the contours.", m.name(), m.value(), LOWEST_EF,
                    HIGHEST_EF)));
        }
        if (m.id().equals("lv.edv") && (m.value() < SMALLEST_EDV || m.value() > LARGEST_EDV)) {
            warnings.add(new Warning("lv-edv-implausible", String.format(Locale.ROOT,
                    "%s of %.0f mL is outside %.0f to %.0f mL: check the contours and the spacing.", m.name(), m.value(),
                    SMALLEST_EDV, LARGEST_EDV)));
        }
    }

    /** Slices without a cavity between slices with one: a ventricle has no holes. */
    private static void gaps(CountedVolumes volumes, int phase, String when, List<Warning> warnings) {
        List<String> missing = new ArrayList<>();
        volumes.counting(Ventricle.LEFT, phase).ifPresent(range -> {
            for (int slice = range.first(); slice <= range.last(); slice++) {
                if (volumes.table().pixels(CardiacReading.LV, slice, phase) == 0) {
                    missing.add(String.valueOf(slice + 1));
                }
            }
        });
        if (!missing.isEmpty()) {
            warnings.add(new Warning("lv-gap-" + when.toLowerCase(Locale.ROOT),
                    "At %s the left ventricle is missing in the middle of the stack, slice %s: the volume is too small."
                            .formatted(when, String.join(", ", missing))));
        }
    }
}
