package org.septum.measurements.cardiac;

import java.util.Arrays;
import org.septum.measurements.cardiac.regional.HeartLabels;

/**
 * Papillary muscle and trabeculae within the left ventricle's inner contour, told from blood by their signal: in each frame a
 * pixel of the cavity is muscle where it is darker than halfway between muscle and blood. Muscle is the median over the wall's
 * pixels, blood the 75th percentile over the cavity's, since up to half the cavity may be muscle.
 *
 * <p>This is the idea of threshold-based segmentation (Jaspers et al., Int J Cardiovasc Imaging 29:617, 2013). It takes bright
 * blood and dark muscle for granted, as in balanced steady-state cine; slow flow that is dark counts as muscle, and so do pixels
 * at the wall's edge that are more than half wall.
 */
final class PapillaryMuscle {
    /** With fewer pixels of wall or cavity a frame says nothing about signal, and no pixel counts as muscle. */
    private static final int FEWEST_PIXELS = 20;
    private static final double BLOOD = 0.75;
    /** Blood that is no brighter than this part of the wall's pixels cannot be told from muscle. */
    private static final double BRIGHTEST_WALL = 0.9;

    private PapillaryMuscle() {}

    /** Pixels of muscle in the cavity; 0 where blood cannot be told from muscle. */
    static int pixels(float[] values, byte[] frame, HeartLabels labels) {
        float[] cavity = sorted(values, frame, labels.lv());
        float[] wall = sorted(values, frame, labels.wall());
        if (cavity.length < FEWEST_PIXELS || wall.length < FEWEST_PIXELS) {
            return 0;
        }
        double blood = cavity[(int) (BLOOD * (cavity.length - 1))];
        double muscle = wall[wall.length / 2];
        if (!(blood > wall[(int) (BRIGHTEST_WALL * (wall.length - 1))])) {
            return 0;
        }
        double threshold = (blood + muscle) / 2;
        int n = 0;
        while (n < cavity.length && cavity[n] < threshold) {
            n++;
        }
        return n;
    }

    private static float[] sorted(float[] values, byte[] frame, int label) {
        float[] found = new float[frame.length];
        int n = 0;
        for (int i = 0; i < frame.length; i++) {
            if (Byte.toUnsignedInt(frame[i]) == label) {
                found[n++] = values[i];
            }
        }
        float[] all = Arrays.copyOf(found, n);
        Arrays.sort(all);
        return all;
    }
}
