package org.septum.viewer.curve;

import java.util.List;

/**
 * Volumes of structures over the cardiac cycle.
 *
 * @param timesMs of each phase after the R wave; the phase's index where times are unknown
 * @param timed whether {@code timesMs} are milliseconds
 * @param traces one per structure
 * @param ed phase of end diastole
 * @param es phase of end systole
 */
public record VolumeCurve(List<Double> timesMs, boolean timed, List<Trace> traces, int ed, int es) {
    public VolumeCurve {
        timesMs = List.copyOf(timesMs);
        traces = List.copyOf(traces);
        for (Trace trace : traces) {
            if (trace.ml().size() != timesMs.size()) {
                throw new IllegalArgumentException("%s has %d volumes for %d phases".formatted(
                        trace.name(), trace.ml().size(), timesMs.size()));
            }
        }
    }

    /** @param ml volume in millilitres at each phase */
    public record Trace(String name, int rgb, List<Double> ml) {
        public Trace {
            ml = List.copyOf(ml);
        }
    }

    public int phases() {
        return timesMs.size();
    }

    public double largest() {
        return traces.stream().flatMap(t -> t.ml().stream()).mapToDouble(v -> v).max().orElse(0);
    }

    /** The phase whose time is nearest. */
    public int nearestPhase(double timeMs) {
        int best = 0;
        for (int p = 1; p < phases(); p++) {
            if (Math.abs(timesMs.get(p) - timeMs) < Math.abs(timesMs.get(best) - timeMs)) {
                best = p;
            }
        }
        return best;
    }
}
