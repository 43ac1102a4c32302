package org.septum.measurements.cardiac;

import java.util.List;

/**
 * What a reading rests on besides the labels and the reader's choices. Immutable.
 *
 * @param triggerMs time of each phase after the R wave in milliseconds, one per phase; empty where the files do not say
 */
public record ReadingBasis(List<Double> triggerMs) {
    public static final ReadingBasis NONE = new ReadingBasis(List.of());

    public ReadingBasis {
        triggerMs = List.copyOf(triggerMs);
    }

    public ReadingBasis withTriggerTimes(List<Double> ms) {
        return new ReadingBasis(ms);
    }

    double[] times() {
        return triggerMs.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
