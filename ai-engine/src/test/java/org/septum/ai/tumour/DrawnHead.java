package org.septum.ai.tumour;

import java.lang.foreign.ValueLayout;
import org.septum.ai.tumour.series.MrRole;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/**
 * A head drawn by formula in patient mm (LPS), on any grid: an ellipsoid about the origin, in it a bright ball of oedema and in this a
 * smaller one that takes up contrast, both in the patient's left front, above the middle.
 */
final class DrawnHead {
    static final double[] TUMOUR = {30, -35, 20};
    static final double OEDEMA_MM = 22;
    static final double CORE_MM = 12;
    private static final double[] HEAD_MM = {70, 90, 75};

    private static final float BRAIN = 100;

    private DrawnHead() {}

    /** Axial: 2 × 2 mm pixels, planes of 4 mm from the feet up, columns to the left, rows to the back. */
    static Grid axial() {
        return new Grid(90, 110, 40, 1, Affine.ofSteps(xyz(2, 0, 0), xyz(0, 2, 0), xyz(0, 0, 4), xyz(-89, -109, -78)));
    }

    /** The same volume, stored as sagittal slices of 2 mm from the left, rows from the head down, columns to the back. */
    static Grid sagittal() {
        return new Grid(110, 40, 90, 1, Affine.ofSteps(xyz(0, 2, 0), xyz(0, 0, -4), xyz(-2, 0, 0), xyz(89, -109, 78)));
    }

    /** The same volume, axial from the head down, turned by half a turn in its plane. */
    static Grid turned() {
        return new Grid(90, 110, 40, 1, Affine.ofSteps(xyz(-2, 0, 0), xyz(0, -2, 0), xyz(0, 0, -4), xyz(89, 109, 78)));
    }

    private static double[] xyz(double x, double y, double z) {
        return new double[] {x, y, z};
    }

    static Volume volume(Grid grid, MrRole role) {
        Volume volume = Volume.allocate(grid, SampleType.FLOAT32, Rescale.NONE);
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    float value = value(role, grid.toPatient().apply(column, row, slice));
                    volume.frame(slice, 0).setAtIndex(ValueLayout.JAVA_FLOAT, (long) row * grid.columns() + column, value);
                }
            }
        }
        return volume;
    }

    private static float value(MrRole role, double[] p) {
        double head = Math.hypot(Math.hypot(p[0] / HEAD_MM[0], p[1] / HEAD_MM[1]), p[2] / HEAD_MM[2]);
        double fromTumour = Math.hypot(Math.hypot(p[0] - TUMOUR[0], p[1] - TUMOUR[1]), p[2] - TUMOUR[2]);
        if (head > 1) {
            return 0;
        }
        return switch (role) {
            case FLAIR -> fromTumour < OEDEMA_MM ? 2.5f * BRAIN : BRAIN;
            case T1CE -> fromTumour < CORE_MM ? 2.5f * BRAIN : BRAIN;
            case T1, T2 -> BRAIN;
        };
    }

    /** Volume of a ball in mL. */
    static double ballMl(double radiusMm) {
        return 4.0 / 3 * Math.PI * Math.pow(radiusMm, 3) / 1000;
    }
}
