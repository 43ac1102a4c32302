package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.Warning;

/** Looks at the times of a cine's phases for what faulty gating and irregular beats leave behind. */
final class BeatTimes {
    private static final int LEAST_PHASES = 3;
    /** The longest beat over the shortest one; 1.09 in a regular study of another hospital's scanner. */
    private static final double UNEVEN_BEATS = 1.25;
    /** A step over the middle one, or the other way round. */
    private static final double UNEVEN_STEPS = 1.75;

    private BeatTimes() {}

    /**
     * @param lastMs time of the last phase at each position
     * @param phasesMs time of each phase
     * @param complete whether no phase was left out
     */
    static List<Warning> warnings(double[] lastMs, List<Double> phasesMs, boolean complete) {
        List<Warning> warnings = new ArrayList<>();
        if (phasesMs.size() < LEAST_PHASES) {
            return warnings;
        }
        double shortest = Arrays.stream(lastMs).min().orElseThrow();
        double longest = Arrays.stream(lastMs).max().orElseThrow();
        if (longest > UNEVEN_BEATS * shortest) {
            warnings.add(new Warning("uneven-beats", String.format(Locale.ROOT,
                    "The beats differ from slice to slice (the last phase is at %.0f to %.0f ms): "
                            + "slices of one phase show different moments, and volumes may be wrong.", shortest, longest)));
        }
        double[] steps = new double[phasesMs.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = phasesMs.get(i + 1) - phasesMs.get(i);
        }
        Arrays.sort(steps);
        double middle = steps[steps.length / 2];
        if (complete && (steps[steps.length - 1] > UNEVEN_STEPS * middle || steps[0] * UNEVEN_STEPS < middle)) {
            warnings.add(new Warning("uneven-times", String.format(Locale.ROOT,
                    "The phases are %.0f to %.0f ms apart: the gating may have failed, and ED, ES and rates may be wrong.",
                    steps[0], steps[steps.length - 1])));
        }
        return warnings;
    }
}
