package org.septum.measurements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Intervals from a model's measured errors. A measurement's true value lies, with a probability of 95 %, within
 * value − bias ± t · SD · √(1 + 1/n): the prediction interval of one more patient like the n that were measured, t being
 * Student's for n − 1 degrees of freedom.
 *
 * <p>Of several spreads the one is taken that holds the study's confidence; where the study has no confidence, the spread with
 * the largest SD. A spread in percent says nothing of a value of 0, which then has no interval.
 *
 * @param cohort whom the errors were measured on, in a few words
 * @param spreads by measurement id
 */
public record ErrorModel(String cohort, Map<String, List<ErrorSpread>> spreads) {
    private static final double LEVEL = 0.95;

    public ErrorModel {
        Map<String, List<ErrorSpread>> copy = new HashMap<>();
        spreads.forEach((id, list) -> copy.put(id, list.stream()
                .sorted(Comparator.comparingDouble(ErrorSpread::confidenceFrom)).toList()));
        spreads = Map.copyOf(copy);
    }

    /**
     * The same measurements with intervals where the model's errors are known.
     *
     * @param confidence how sure the network was of what a measurement, given by its id, is made of; empty where nothing says so
     * @param edited whether a reader changed what is measured, which the interval knows nothing of and the method then says
     */
    public List<Measurement> addTo(List<Measurement> measurements, Function<String, OptionalDouble> confidence, boolean edited) {
        List<Measurement> all = new ArrayList<>();
        for (Measurement m : measurements) {
            Optional<ErrorSpread> spread = spread(m.id(), confidence.apply(m.id())).filter(s -> !s.percent() || m.value() != 0);
            all.add(spread.map(s -> m.with(interval(m, s), basis(s, edited))).orElse(m));
        }
        return all;
    }

    private Optional<ErrorSpread> spread(String id, OptionalDouble confidence) {
        List<ErrorSpread> known = spreads.getOrDefault(id, List.of());
        if (confidence.isEmpty()) {
            return known.stream().max(Comparator.comparingDouble(ErrorSpread::sd));
        }
        return known.stream().filter(s -> s.confidenceFrom() <= confidence.getAsDouble()).reduce((low, high) -> high);
    }

    private static Interval interval(Measurement m, ErrorSpread spread) {
        double unit = spread.percent() ? m.value() / 100 : 1;
        int n = spread.patients();
        double half = StudentT.within95Percent(n - 1) * spread.sd() * Math.sqrt(1 + 1.0 / n) * unit;
        double centre = m.value() - spread.bias() * unit;
        double highest = m.unit().equals("%") ? 100 : Double.MAX_VALUE;
        return new Interval(Math.max(0, Math.min(highest, centre - half)), Math.max(0, Math.min(highest, centre + half)), LEVEL);
    }

    private String basis(ErrorSpread spread, boolean edited) {
        return String.format(Locale.ROOT, "; 95 %% interval from the model's errors in %d patients (%s)%s",
                spread.patients(), cohort, edited ? ", before contours were edited" : "");
    }
}
