package org.septum.app.sample;

/**
 * The time course of one beat: fast ejection, fast early filling, rest, and the atria's kick.
 *
 * @param phases pictures in one beat
 * @param beatMs time from one R wave to the next, in milliseconds
 */
record HeartCycle(int phases, double beatMs) {
    /** The part of the beat after which the ventricles are smallest. */
    private static final double SYSTOLE = 0.36;
    private static final double EARLY_FILLING = 0.24;
    private static final double KICK = 0.82;
    private static final double FILLED_EARLY = 0.78;
    private static final double FILLED_AT_REST = 0.85;

    /** When a phase's picture is taken after the R wave, in milliseconds. */
    double triggerMs(int phase) {
        return beatMs * phase / phases;
    }

    /** How far the heart has contracted: 0 at end-diastole, 1 at end-systole. */
    double contraction(int phase) {
        double t = (double) phase / phases;
        if (t <= SYSTOLE) {
            return (1 - Math.cos(Math.PI * t / SYSTOLE)) / 2;
        }
        if (t <= SYSTOLE + EARLY_FILLING) {
            return 1 - FILLED_EARLY * ease((t - SYSTOLE) / EARLY_FILLING);
        }
        if (t <= KICK) {
            double rested = (t - SYSTOLE - EARLY_FILLING) / (KICK - SYSTOLE - EARLY_FILLING);
            return 1 - FILLED_EARLY - (FILLED_AT_REST - FILLED_EARLY) * rested;
        }
        return (1 - FILLED_AT_REST) * (1 - ease((t - KICK) / (1 - KICK)));
    }

    /** The phase nearest to the end of ejection. */
    int endSystole() {
        int best = 0;
        for (int phase = 1; phase < phases; phase++) {
            if (contraction(phase) > contraction(best)) {
                best = phase;
            }
        }
        return best;
    }

    private static double ease(double x) {
        return x * x * (3 - 2 * x);
    }
}
