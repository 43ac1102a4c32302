package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds ED (largest LV volume) and ES (smallest) on a volume curve, the first phase winning a tie.
 *
 * <p>On a curve of at least {@value #ENOUGH_PHASES} phases two things more are done. A phase is a failed segmentation, not
 * physiology, and is not chosen, where its volume is zero while others are not, or lies beyond both neighbours by more than
 * {@value #FAR} of the range of the median-filtered curve. And ED, whose top is flat, is looked for on the curve averaged with
 * weights 1, 2, 1, so that noise does not carry it along the plateau; ES is a sharp dip and is taken as it stands. The heart
 * beats on: the last phase neighbours the first.
 */
final class PhaseChoice {
    static final int ENOUGH_PHASES = 10;
    static final double FAR = 0.3;

    private final double[] volumes;
    private final boolean[] outlier;

    private PhaseChoice(double[] volumes, boolean[] outlier) {
        this.volumes = volumes;
        this.outlier = outlier;
    }

    /** @param volumes LV volume per phase in any unit, at least one */
    static PhaseChoice on(double[] volumes) {
        return new PhaseChoice(volumes, volumes.length < ENOUGH_PHASES ? new boolean[volumes.length] : outliers(volumes));
    }

    CardiacPhases phases() {
        double[] top = volumes.length < ENOUGH_PHASES ? volumes : averaged();
        int ed = -1;
        int es = -1;
        for (int i = 0; i < volumes.length; i++) {
            if (!outlier[i]) {
                ed = ed < 0 || top[i] > top[ed] ? i : ed;
                es = es < 0 || volumes[i] < volumes[es] ? i : es;
            }
        }
        return new CardiacPhases(ed, es);
    }

    /** Weights 1, 2, 1; a neighbour that is left out counts as the phase itself. */
    private double[] averaged() {
        double[] out = new double[volumes.length];
        for (int i = 0; i < out.length; i++) {
            int before = Math.floorMod(i - 1, out.length);
            int after = (i + 1) % out.length;
            out[i] = (2 * volumes[i] + volumes[outlier[before] ? i : before] + volumes[outlier[after] ? i : after]) / 4;
        }
        return out;
    }

    /** Phases left out of the choice, counted from 0. */
    List<Integer> leftOut() {
        List<Integer> phases = new ArrayList<>();
        for (int i = 0; i < outlier.length; i++) {
            if (outlier[i]) {
                phases.add(i);
            }
        }
        return phases;
    }

    private static boolean[] outliers(double[] v) {
        double range = rangeOfMedians(v);
        boolean[] outlier = new boolean[v.length];
        for (int i = 0; i < v.length; i++) {
            double before = v[Math.floorMod(i - 1, v.length)];
            double after = v[(i + 1) % v.length];
            double beyond = Math.max(v[i] - Math.max(before, after), Math.min(before, after) - v[i]);
            outlier[i] = beyond > FAR * range || v[i] == 0 && range > 0;
        }
        return outlier;
    }

    private static double rangeOfMedians(double[] v) {
        double[] medians = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            double[] three = {v[Math.floorMod(i - 1, v.length)], v[i], v[(i + 1) % v.length]};
            Arrays.sort(three);
            medians[i] = three[1];
        }
        return Arrays.stream(medians).max().orElseThrow() - Arrays.stream(medians).min().orElseThrow();
    }
}
