package org.septum.measurements;

import java.util.Objects;

/**
 * A number a reader may rely on, and how it was obtained. A quantity that could not be obtained has no measurement; a
 * {@link org.septum.imaging.Warning} says why.
 *
 * @param id stable key, for example "lv.edv"
 * @param name what a reader sees
 * @param value in {@code unit}, finite and not rounded
 * @param unit "mL", "g", "%", "mm²", …
 * @param method how it was obtained, in a few plain words
 */
public record Measurement(String id, String name, double value, String unit, String method) {
    public Measurement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(method);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("measurement %s is not a number: %s".formatted(id, value));
        }
    }
}
