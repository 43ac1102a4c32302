package org.septum.ai.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;

/**
 * Whether the pictures are such as the network was trained on: enough slices, blood brighter than muscle, a stack that reaches
 * the apex. The limits lie outside all that was measured on ACDC (docs/decisions/0048). Two phases are looked at.
 */
final class PictureChecks {
    private static final int LEAST_SLICES = 6;
    private static final double LEAST_CONTRAST = 0.9;
    private static final double MOST_AT_APEX = 0.6;

    private final Volume volume;
    private final Segmentation segmentation;
    private final int ventricle;
    private final int wall;
    private final float[] picture;

    PictureChecks(Volume volume, Segmentation segmentation) {
        this.volume = volume;
        this.segmentation = segmentation;
        ventricle = segmentation.labels().byId("lv").map(Label::value).orElse(0);
        wall = segmentation.labels().byId("myo").map(Label::value).orElse(0);
        picture = new float[volume.grid().frameSize()];
    }

    List<Warning> warnings() {
        Grid grid = volume.grid();
        List<Warning> warnings = new ArrayList<>();
        if (grid.slices() < LEAST_SLICES) {
            warnings.add(new Warning("few-slices", ("The stack has %d slices only; a whole heart needs %d or more: "
                    + "volumes are those of a part.").formatted(grid.slices(), LEAST_SLICES)));
        }
        int third = grid.phases() / 3;
        if (ventricle != 0 && Math.max(atApex(0), atApex(third)) > MOST_AT_APEX) {
            warnings.add(new Warning("stack-short", "The stack ends where the left ventricle is still wide: its apex is "
                    + "missing, and volumes are too small."));
        }
        if (ventricle != 0 && wall != 0) {
            double contrast = Math.max(contrast(0), contrast(third));
            if (contrast < LEAST_CONTRAST) {
                warnings.add(new Warning("contrast-low", String.format(Locale.ROOT,
                        "Blood is not clearly brighter than muscle (by %.1f times their noise, in cine by 1 or more): "
                                + "these may be other pictures than cine, or spoilt ones.", contrast)));
            }
        }
        return warnings;
    }

    /** The left ventricle's area in the last slice of the stack at the apex over its largest. */
    private double atApex(int phase) {
        LabelMap map = segmentation.map();
        int slices = map.grid().slices();
        int[] area = new int[slices];
        int largest = 1;
        long moment = 0;
        for (int slice = 0; slice < slices; slice++) {
            for (byte label : map.frame(slice, phase)) {
                area[slice] += label == ventricle ? 1 : 0;
            }
            largest = Math.max(largest, area[slice]);
            moment += (2L * slice - (slices - 1)) * area[slice];
        }
        return (double) area[moment <= 0 ? slices - 1 : 0] / largest;
    }

    /** Difference of the means of blood and muscle over the root mean square of their standard deviations. */
    private double contrast(int phase) {
        Sums blood = new Sums();
        Sums muscle = new Sums();
        for (int slice = 0; slice < volume.grid().slices(); slice++) {
            byte[] labels = segmentation.map().frame(slice, phase);
            volume.values(slice, phase, picture);
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == ventricle) {
                    blood.add(picture[i]);
                } else if (labels[i] == wall) {
                    muscle.add(picture[i]);
                }
            }
        }
        return blood.n == 0 || muscle.n == 0 ? 0
                : (blood.mean() - muscle.mean()) / Math.max(1e-9, Math.sqrt((blood.variance() + muscle.variance()) / 2));
    }

    /** A mean and a variance, summed. */
    private static final class Sums {
        private long n;
        private double sum;
        private double squares;

        void add(double value) {
            n++;
            sum += value;
            squares += value * value;
        }

        double mean() {
            return sum / n;
        }

        double variance() {
            return Math.max(0, squares / n - mean() * mean());
        }
    }
}
