package org.septum.viewer.curve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;
import org.septum.measurements.cardiac.CardiacPhases;
import org.septum.measurements.cardiac.CardiacReading;

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
    public static Optional<VolumeCurve> of(CardiacReading reading, LabelSet labels) {
        var curve = reading.curve();
        List<Label> beating = labels.labels().stream().filter(l -> reading.measurement(l.id() + ".ef").isPresent()).toList();
        if (beating.isEmpty() || curve.phases() < 2 || reading.phases().isEmpty()) {
            return Optional.empty();
        }
        boolean timed = IntStream.range(0, curve.phases()).allMatch(p -> curve.triggerMs(p).isPresent());
        List<Double> times = IntStream.range(0, curve.phases()).mapToObj(p -> curve.triggerMs(p).orElse(p)).toList();
        CardiacPhases phases = reading.phases().get();
        return Optional.of(new VolumeCurve(times, timed, beating.stream().map(l -> new Trace(l.name(), l.rgb(),
                Arrays.stream(curve.ml(l.id())).boxed().toList())).toList(), phases.ed(), phases.es()));
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
