package org.septum.measurements;

import java.util.Objects;

/**
 * What healthy people have, in the measurement's unit.
 *
 * @param low lower limit
 * @param high upper limit
 * @param people whose limits they are, in a few plain words: "men, 20 to 39 years"
 * @param source where they were published
 */
public record NormalRange(double low, double high, String people, String source) {
    public NormalRange {
        Objects.requireNonNull(people);
        Objects.requireNonNull(source);
        if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
            throw new IllegalArgumentException("no range: from %s to %s".formatted(low, high));
        }
    }

    public boolean holds(double value) {
        return value >= low && value <= high;
    }
}
