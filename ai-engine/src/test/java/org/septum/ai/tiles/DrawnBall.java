package org.septum.ai.tiles;

import java.lang.foreign.ValueLayout;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/** A head of one grey in black, with a bright ball off its middle, drawn in patient millimetres on any grid. */
final class DrawnBall {
    static final double[] HEAD = {3, -5, 10};
    static final double HEAD_MM = 34;
    static final double[] BALL = {-9, 6, 14};
    static final double BALL_MM = 9;

    private DrawnBall() {}

    /** 2 mm voxels around the head, axial, as BraTS stores them. */
    static Grid axial() {
        return new Grid(50, 50, 45, 1, Affine.ofRows(2, 0, 0, -46, 0, 2, 0, -54, 0, 0, 2, -34));
    }

    static Volume volume(Grid grid) {
        Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int i = 0; i < grid.frameSize(); i++) {
                double[] at = grid.toPatient().apply(i % grid.columns(), i / grid.columns(), slice);
                int value = distance(at, BALL) <= BALL_MM ? 400 : distance(at, HEAD) <= HEAD_MM ? 100 + i % 7 : 0;
                volume.frame(slice, 0).setAtIndex(ValueLayout.JAVA_SHORT, i, (short) value);
            }
        }
        return volume;
    }

    static boolean inBall(Grid grid, int column, int row, int slice, double within) {
        return distance(grid.toPatient().apply(column, row, slice), BALL) <= BALL_MM + within;
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }
}
