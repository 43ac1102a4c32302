package org.septum.ai.model;

import java.util.Map;

/**
 * What the network must answer to a known input.
 *
 * @param input NPY file, path within the package
 * @param expected NPY file by precision, path within the package
 * @param tolerance largest absolute difference allowed, by precision
 */
public record SelfTest(String input, Map<Precision, String> expected, Map<Precision, Double> tolerance) {
    public SelfTest {
        expected = Map.copyOf(expected);
        tolerance = Map.copyOf(tolerance);
    }
}
