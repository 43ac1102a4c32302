package org.septum.app.info;

import java.util.Locale;
import org.septum.imaging.Affine;

/** How a stack lies in the patient, in a reader's words. */
final class Orientation {
    private static final String[] PLANES = {"sagittal", "coronal", "transverse"};
    private static final String[][] WAYS = {{"from right to left", "from left to right"}, {"from front to back", "from back to front"},
        {"from feet to head", "from head to feet"}};
    /** Planes that are turned by less are called straight. */
    private static final double STRAIGHT_DEGREES = 1;

    private Orientation() {
    }

    /** "transverse, from feet to head", "oblique (25° off coronal), from front to back". */
    static String of(Affine place) {
        double[] normal = normal(place.step(0), place.step(1));
        int axis = 0;
        for (int a = 1; a < 3; a++) {
            axis = Math.abs(normal[a]) > Math.abs(normal[axis]) ? a : axis;
        }
        double angle = Math.toDegrees(Math.acos(Math.min(1, Math.abs(normal[axis]))));
        String plane = angle < STRAIGHT_DEGREES ? PLANES[axis] : String.format(Locale.ROOT, "oblique (%.0f° off %s)", angle, PLANES[axis]);
        return plane + ", " + WAYS[axis][place.step(2)[axis] >= 0 ? 0 : 1];
    }

    private static double[] normal(double[] u, double[] v) {
        double[] n = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
        double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        return new double[] {n[0] / length, n[1] / length, n[2] / length};
    }
}
