package org.septum.ai.window;

import java.util.function.IntToDoubleFunction;

/**
 * Linear interpolation along one axis, prepared once for all lines: for target index t the two source indices are
 * {@code lower[t]} and {@code lower[t] + 1} and the second one's weight is {@code weight[t]}. Targets from {@code from} to before
 * {@code to} have a source; the others lie outside it.
 */
final class LinearTaps {
    final int[] lower;
    final float[] weight;
    final int from;
    final int to;

    /**
     * @param targets number of target indices
     * @param sources number of source samples, at least 2
     * @param position source position of a target index; rising
     */
    LinearTaps(int targets, int sources, IntToDoubleFunction position) {
        if (sources < 2) {
            throw new IllegalArgumentException("linear interpolation needs two samples, not " + sources);
        }
        lower = new int[targets];
        weight = new float[targets];
        int first = 0;
        while (first < targets && position.applyAsDouble(first) < 0) {
            first++;
        }
        int end = first;
        while (end < targets && position.applyAsDouble(end) <= sources - 1) {
            double p = position.applyAsDouble(end);
            lower[end] = (int) Math.min(p, sources - 2);
            weight[end] = (float) (p - lower[end]);
            end++;
        }
        from = first;
        to = end;
    }
}
