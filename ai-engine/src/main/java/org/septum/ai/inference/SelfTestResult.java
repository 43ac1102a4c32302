package org.septum.ai.inference;

/**
 * How far a network's answer to its self-test is from the expected one.
 *
 * @param difference largest absolute difference
 * @param tolerance largest allowed
 */
public record SelfTestResult(double difference, double tolerance) {
    public boolean passed() {
        return difference <= tolerance;
    }
}
