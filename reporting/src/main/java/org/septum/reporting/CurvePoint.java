package org.septum.reporting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Volumes at one phase.
 *
 * @param phase counted from 0
 * @param triggerMs time after the R wave in ms; empty where the files do not say
 * @param volumesMl by structure id, in the label set's order
 */
public record CurvePoint(int phase, OptionalDouble triggerMs, Map<String, Double> volumesMl) {
    public CurvePoint {
        volumesMl = Collections.unmodifiableMap(new LinkedHashMap<>(volumesMl));
    }
}
