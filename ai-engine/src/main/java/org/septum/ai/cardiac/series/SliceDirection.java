package org.septum.ai.cardiac.series;

import java.util.OptionalDouble;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.study.Placement;
import org.septum.imaging.study.SeriesInfo;

/** How the slices of a series lie against the usual long axis of a left ventricle. */
final class SliceDirection {
    /**
     * From base to apex in patient coordinates (left, back, head): to the left, the front and the feet. Hearts differ, so the
     * limits below are wide. The normals of the two Sunnybrook stacks lie within 5° of it.
     */
    private static final double[] AXIS = {0.65, -0.65, -0.39};

    /** Slices this square to the axis are taken for short axis. */
    static final double ACROSS_DEGREES = 45;
    /** Slices whose normal is further off lie along the axis. */
    static final double ALONG_DEGREES = 60;

    /** NIfTI files that were stripped of their place have planes along the axes of the patient. */
    private static final double STRAIGHT = Math.cos(Math.toRadians(0.05));

    private SliceDirection() {}

    /** Degrees between the slices' normal and the axis, 0 to 90; empty where the files do not say how the slices lie. */
    static OptionalDouble offAxis(SeriesInfo info, Grid grid, Placement placement) {
        double[] normal = normal(grid.toPatient());
        if (!placement.inPatient() || info.uid().isEmpty() && isStraight(normal)) {
            return OptionalDouble.empty();
        }
        double along = Math.abs(normal[0] * AXIS[0] + normal[1] * AXIS[1] + normal[2] * AXIS[2]) / length(AXIS);
        return OptionalDouble.of(Math.toDegrees(Math.acos(Math.min(1, along))));
    }

    private static boolean isStraight(double[] normal) {
        return Math.max(Math.abs(normal[0]), Math.max(Math.abs(normal[1]), Math.abs(normal[2]))) > STRAIGHT;
    }

    private static double[] normal(Affine place) {
        double[] u = place.step(0);
        double[] v = place.step(1);
        double[] n = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
        double length = length(n);
        return new double[] {n[0] / length, n[1] / length, n[2] / length};
    }

    private static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
}
