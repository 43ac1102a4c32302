package org.septum.measurements.tumour;

import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Vector3;
import org.septum.imaging.Volume;

/** A head of ellipsoids that is alike on both sides of a known plane, with noise, and a tumour on one side. */
final class DrawnHead {
    private final Vector3 normal;
    private final Vector3 middle;

    /** @param turn round the long axis and {@code tilt} in degrees; {@code middle} is on the plane */
    DrawnHead(double turn, double tilt, Vector3 middle) {
        double a = Math.toRadians(turn);
        double b = Math.toRadians(tilt);
        normal = new Vector3(Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b));
        this.middle = middle;
    }

    Vector3 normal() {
        return normal;
    }

    Volume on(Grid grid, LabelMap tumour) {
        Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
        Vector3 front = new Vector3(0, -1, 0).minus(normal.times(-normal.y())).unit();
        Vector3 up = front.cross(normal).unit().times(-1);
        Random noise = new Random(8);
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int i = 0; i < grid.frameSize(); i++) {
                Vector3 p = Vector3.of(grid.toPatient().apply(i % grid.columns(), i / grid.columns(), slice)).minus(middle);
                double grey = tumour.frame(slice, 0)[i] != 0 ? 420 : tissue(Math.abs(p.dot(normal)), p.dot(front), p.dot(up));
                volume.frame(slice, 0).setAtIndex(ValueLayout.JAVA_SHORT, i,
                        (short) Math.max(0, grey + 12 * noise.nextGaussian()));
            }
        }
        return volume;
    }

    private static double tissue(double aside, double front, double up) {
        double skull = Math.pow(aside / 72, 2) + Math.pow(front / 90, 2) + Math.pow(up / 75, 2);
        if (skull > 1) {
            return 0;
        }
        boolean ventricle = Math.pow((aside - 12) / 7, 2) + Math.pow((front - 5) / 28, 2) + Math.pow((up - 8) / 9, 2) < 1;
        boolean falx = aside < 2 && up > 5;
        boolean eye = Math.pow((aside - 32) / 12, 2) + Math.pow((front - 68) / 12, 2) + Math.pow((up + 25) / 12, 2) < 1;
        double folds = 25 * Math.sin(aside / 7) * Math.cos(front / 9) * Math.cos(up / 8);
        return skull > 0.88 ? 300 : ventricle ? 40 : falx ? 120 : eye ? 60 : 190 + folds;
    }
}
