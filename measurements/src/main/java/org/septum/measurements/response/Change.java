package org.septum.measurements.response;

import java.util.OptionalDouble;

/**
 * A quantity at one date beside what it was.
 *
 * @param value now
 * @param baseline at the first date
 * @param nadir the smallest before now
 */
public record Change(double value, double baseline, double nadir) {
    /** In percent of the baseline; empty where that is 0. */
    public OptionalDouble sinceBaselinePercent() {
        return percent(baseline);
    }

    /** In percent of the nadir; empty where that is 0. */
    public OptionalDouble sinceNadirPercent() {
        return percent(nadir);
    }

    private OptionalDouble percent(double of) {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * (value - of) / of);
    }
}
