package org.septum.viewer.curve;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.reporting.CurvePoint;
import org.septum.reporting.Findings;

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

    /**
     * The curve of the ventricles, that is, of the structures with an ejection fraction; empty for a still picture and where no
     * ED and ES were found.
     */
    public static Optional<VolumeCurve> of(Findings findings) {
        List<Label> beating = findings.segmentation().labels().labels().stream()
                .filter(l -> findings.measurement(l.id() + ".ef").isPresent()).toList();
        boolean chosen = findings.phase("ed").isPresent() && findings.phase("es").isPresent();
        if (beating.isEmpty() || findings.curve().size() < 2 || !chosen) {
            return Optional.empty();
        }
        List<CurvePoint> points = findings.curve();
        boolean timed = points.stream().allMatch(p -> p.triggerMs().isPresent());
        return Optional.of(new VolumeCurve(points.stream().map(p -> p.triggerMs().orElse(p.phase())).toList(), timed,
                beating.stream().map(l -> trace(l, points)).toList(), findings.phase("ed").get(), findings.phase("es").get()));
    }

    private static Trace trace(Label label, List<CurvePoint> points) {
        return new Trace(label.name(), label.rgb(), points.stream().map(p -> p.volumesMl().get(label.id())).toList());
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
