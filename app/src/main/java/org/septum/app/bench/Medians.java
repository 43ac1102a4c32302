package org.septum.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Figures of repeated runs. */
final class Medians {
    private Medians() {}

    /** The middle value, or the mean of the two in the middle; NaN of none. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    static <T> double median(List<T> runs, ToDoubleFunction<T> figure) {
        return median(runs.stream().mapToDouble(figure).toArray());
    }

    /** The median of the ratios of runs made in turns, so that what slows the machine down slows both down. */
    static double ratio(List<Double> runs, List<Double> others) {
        double[] ratios = new double[Math.min(runs.size(), others.size())];
        Arrays.setAll(ratios, i -> runs.get(i) / others.get(i));
        return median(ratios);
    }
}
