package org.septum.measurements;

import java.util.Objects;
import java.util.Optional;

/**
 * A number a reader may rely on, and how it was obtained. A quantity that could not be obtained has no measurement; a
 * {@link org.septum.imaging.Warning} says why.
 *
 * @param id stable key, for example "lv.edv"
 * @param name what a reader sees
 * @param value in {@code unit}, finite and not rounded
 * @param unit "mL", "g", "%", "mm²", …
 * @param method how it was obtained, in a few plain words
 * @param interval how sure it is; empty where nothing was measured that says so
 * @param normal what healthy people have; empty where it is not known, or not known of whom
 */
public record Measurement(String id, String name, double value, String unit, String method, Optional<Interval> interval,
        Optional<NormalRange> normal) {
    public Measurement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(method);
        Objects.requireNonNull(interval);
        Objects.requireNonNull(normal);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("measurement %s is not a number: %s".formatted(id, value));
        }
    }

    /** A measurement without interval and normal range. */
    public Measurement(String id, String name, double value, String unit, String method) {
        this(id, name, value, unit, method, Optional.empty(), Optional.empty());
    }

    /** The same with an interval, and what it rests on added to the method. */
    public Measurement with(Interval found, String basis) {
        return new Measurement(id, name, value, unit, method + basis, Optional.of(found), normal);
    }

    /** The same with something added to the method. */
    public Measurement with(String remark) {
        return new Measurement(id, name, value, unit, method + remark, interval, normal);
    }

    public Measurement with(NormalRange range) {
        return new Measurement(id, name, value, unit, method, interval, Optional.of(range));
    }
}
