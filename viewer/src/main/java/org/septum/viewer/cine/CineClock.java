package org.septum.viewer.cine;

import java.util.List;

/**
 * Which phase a running cine shows at a moment: chosen from the time that has passed, so a slow machine drops frames and keeps
 * the heart's pace.
 *
 * @param phases in one cycle
 * @param fps phases a second
 * @param startPhase shown at {@code startNanos}
 */
public record CineClock(int phases, double fps, int startPhase, long startNanos) {
    public static final double DEFAULT_FPS = 30;
    public static final double LEAST_FPS = 1;
    public static final double MOST_FPS = 60;

    public CineClock {
        if (phases < 1 || !(fps > 0)) {
            throw new IllegalArgumentException("a cine of %d phases at %s a second".formatted(phases, fps));
        }
    }

    public int phaseAt(long nanos) {
        long shown = (long) Math.floor((nanos - startNanos) / 1e9 * fps);
        return (int) Math.floorMod(startPhase + shown, (long) phases);
    }

    /**
     * Phases a second at the pace of the heart that was scanned: the spacing of the trigger times, or 30 where they are missing
     * or do not rise.
     */
    public static double naturalFps(List<Double> triggerMs) {
        int n = triggerMs.size();
        if (n < 2 || triggerMs.stream().anyMatch(t -> !Double.isFinite(t))) {
            return DEFAULT_FPS;
        }
        double step = (triggerMs.getLast() - triggerMs.getFirst()) / (n - 1);
        return step > 0 ? Math.clamp(1000 / step, LEAST_FPS, MOST_FPS) : DEFAULT_FPS;
    }
}
