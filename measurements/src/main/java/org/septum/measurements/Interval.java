package org.septum.measurements;

/**
 * Where the true value of a measurement lies with a stated probability, in the measurement's unit.
 *
 * @param low at most {@code high}
 * @param high at least {@code low}
 * @param level the probability, between 0 and 1: 0.95
 */
public record Interval(double low, double high, double level) {
    public Interval {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException("no interval: from %s to %s".formatted(low, high));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a probability of %s is not between 0 and 1".formatted(level));
        }
    }

    /** The same of a multiple of the measurement, by a factor above 0. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor, level);
    }

    /** Half the width: the number behind "±". */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
