package org.septum.measurements.cardiac;

import java.util.Locale;
import java.util.Optional;

/**
 * How often the heart beats.
 *
 * @param perMinute 20 to 300
 * @param origin where the figure is from, in a few words: "header", "trigger times", "typed in"
 */
public record HeartRate(double perMinute, String origin) {
    public static final double LOWEST = 20;
    public static final double HIGHEST = 300;
    private static final double MS_PER_MINUTE = 60_000;

    /** Throws IllegalArgumentException outside the limits. */
    public HeartRate {
        if (!possible(perMinute)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "a heart rate of %.0f per minute is not a patient's",
                    perMinute));
        }
    }

    public static boolean possible(double perMinute) {
        return perMinute >= LOWEST && perMinute <= HIGHEST;
    }

    /**
     * The rate at which the phases follow one another, where they cover one beat: retrospective gating. Prospective gating leaves
     * the end of the beat out, and the figure is too high then.
     *
     * @param triggerMs growing, one per phase
     * @return empty for fewer than two phases, times that do not grow, or a rate no heart has
     */
    public static Optional<HeartRate> ofTimes(double[] triggerMs) {
        int n = triggerMs.length;
        if (n < 2 || !(triggerMs[n - 1] > triggerMs[0])) {
            return Optional.empty();
        }
        double beat = (triggerMs[n - 1] - triggerMs[0]) / (n - 1) * n;
        return possible(MS_PER_MINUTE / beat) ? Optional.of(new HeartRate(MS_PER_MINUTE / beat, "trigger times"))
                : Optional.empty();
    }
}
