package org.septum.ai.tiles;

import java.util.function.IntToDoubleFunction;

/**
 * Linear interpolation along one axis, prepared once for all lines: target t lies between the sources {@code lower[t]} and
 * {@code upper[t]}, whose weight is {@code weight[t]}. A target up to half a source beyond either end takes the last one's value;
 * farther out {@code inside[t]} is false.
 */
final class Taps {
    final int[] lower;
    final int[] upper;
    final float[] weight;
    final boolean[] inside;

    /** @param position source position of a target */
    Taps(int targets, int sources, IntToDoubleFunction position) {
        lower = new int[targets];
        upper = new int[targets];
        weight = new float[targets];
        inside = new boolean[targets];
        for (int t = 0; t < targets; t++) {
            double p = position.applyAsDouble(t);
            inside[t] = p >= -0.5 && p <= sources - 0.5;
            double clamped = Math.clamp(p, 0, sources - 1.0);
            lower[t] = (int) clamped;
            upper[t] = Math.min(lower[t] + 1, sources - 1);
            weight[t] = (float) (clamped - lower[t]);
        }
    }
}
