package org.septum.measurements.cardiac;

import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.Confidence;
import org.septum.imaging.LabelSet;

/**
 * How sure the network was of what a measurement of a heart is made of: the lower of the label's confidences at ED and ES
 * ({@link Confidence#ofPhase(int, int)}), of the left cavity for "lv.", the right one for "rv.", and of the myocardium at ED
 * for the mass.
 */
record StructureConfidence(CardiacPhases phases, LabelSet labels, Optional<Confidence> confidence) {
    OptionalDouble of(String measurementId) {
        boolean mass = measurementId.equals("lv.mass");
        String structure = mass ? CardiacReading.MYOCARDIUM : measurementId.startsWith("rv.") ? CardiacReading.RV
                : CardiacReading.LV;
        if (confidence.isEmpty() || labels.byId(structure).isEmpty()) {
            return OptionalDouble.empty();
        }
        int value = labels.byId(structure).get().value();
        double ed = confidence.get().ofPhase(phases.ed(), value);
        return OptionalDouble.of(mass ? ed : Math.min(ed, confidence.get().ofPhase(phases.es(), value)));
    }
}
