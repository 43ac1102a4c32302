package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.septum.measurements.Measurement;

/** Measurements from a volume curve; one that cannot be had is left out. */
final class CardiacFormulas {
    /** Density of myocardium in g/mL, as cardiac MR reporting uses it (Schulz-Menger et al., JCMR 22:19, 2020). */
    static final double MYOCARDIUM_G_PER_ML = 1.05;

    private static final String DISCS = "disc summation at phase %d of %d, nothing interpolated at the base";

    private CardiacFormulas() {}

    static List<Measurement> beating(VolumeCurve curve, CardiacPhases phases, PapillaryConvention papillary) {
        List<Measurement> found = new ArrayList<>();
        ventricle(curve, phases, CardiacReading.LV, "Left ventricular", "LV", "; " + papillary.text(), found);
        mass(curve, phases.ed(), "ED", papillary, found);
        ventricle(curve, phases, CardiacReading.RV, "Right ventricular", "RV", "; at the left ventricle's phases", found);
        return found;
    }

    private static void ventricle(VolumeCurve curve, CardiacPhases phases, String id, String name, String shortName,
            String convention, List<Measurement> found) {
        if (!CardiacReading.found(curve, id)) {
            return;
        }
        double edv = curve.ml(id, phases.ed());
        double esv = curve.ml(id, phases.es());
        int count = curve.phases();
        found.add(new Measurement(id + ".edv", name + " end-diastolic volume", edv, "mL",
                discs(phases.ed(), count) + convention));
        found.add(new Measurement(id + ".esv", name + " end-systolic volume", esv, "mL",
                discs(phases.es(), count) + convention));
        found.add(new Measurement(id + ".sv", name + " stroke volume", edv - esv, "mL",
                "%1$s EDV − %1$s ESV".formatted(shortName)));
        if (edv > 0) {
            found.add(new Measurement(id + ".ef", name + " ejection fraction", 100 * (edv - esv) / edv, "%",
                    "100 · (%1$s EDV − %1$s ESV) / %1$s EDV".formatted(shortName)));
        }
    }

    private static String discs(int phase, int count) {
        return String.format(Locale.ROOT, DISCS, phase + 1, count);
    }

    private static void mass(VolumeCurve curve, int phase, String when, PapillaryConvention papillary,
            List<Measurement> found) {
        if (CardiacReading.found(curve, CardiacReading.MYOCARDIUM)) {
            double grams = MYOCARDIUM_G_PER_ML * curve.ml(CardiacReading.MYOCARDIUM, phase);
            found.add(new Measurement("lv.mass", "Left ventricular mass", grams, "g",
                    "1.05 g/mL · myocardial volume at " + when + "; papillary muscles "
                            + (papillary == PapillaryConvention.CAVITY ? "not included" : "included")));
        }
    }

    /** Without ED and ES the volumes of a lone phase keep neutral names, so that nobody takes them for end-diastolic. */
    static List<Measurement> still(VolumeCurve curve) {
        List<Measurement> found = new ArrayList<>();
        if (curve.phases() > 1) {
            return found;
        }
        still(curve, CardiacReading.LV, "Left ventricular", found);
        mass(curve, 0, "the only phase", PapillaryConvention.CAVITY, found);
        still(curve, CardiacReading.RV, "Right ventricular", found);
        return found;
    }

    private static void still(VolumeCurve curve, String id, String name, List<Measurement> found) {
        if (CardiacReading.found(curve, id)) {
            found.add(new Measurement(id + ".volume", name + " volume at the only phase", curve.ml(id, 0), "mL",
                    "disc summation, nothing interpolated at the base"));
        }
    }
}
