package org.septum.overlays.surface.raster;

/**
 * How the patient is turned before the viewer: the directions of the screen in patient coordinates (LPS), three unit vectors at
 * right angles. Immutable; the arrays are not to be written.
 *
 * @param right of the screen
 * @param up on the screen
 * @param back out of the screen, towards the viewer; right × up
 */
public record Turn(double[] right, double[] up, double[] back) {
    /** Looking from a side, with another one on top. */
    static Turn from(double[] back, double[] up) {
        return new Turn(cross(up, back), up, back);
    }

    /**
     * The patient turned about an axis of the screen.
     *
     * @param x of the axis, to the right
     * @param y up
     * @param z towards the viewer
     * @param radians anticlockwise as seen from the axis' tip
     */
    public Turn about(double x, double y, double z, double radians) {
        double length = Math.sqrt(x * x + y * y + z * z);
        if (length == 0 || radians == 0) {
            return this;
        }
        double[] axis = new double[3];
        for (int a = 0; a < 3; a++) {
            axis[a] = (x * right[a] + y * up[a] + z * back[a]) / length;
        }
        // To turn the patient one way is to turn the screen's directions the other way.
        double[] b = unit(rotated(back, axis, -radians));
        double[] u = rotated(up, axis, -radians);
        double[] r = unit(cross(u, b));
        return new Turn(r, cross(b, r), b);
    }

    /** Rodrigues' formula. */
    private static double[] rotated(double[] v, double[] axis, double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        double along = (axis[0] * v[0] + axis[1] * v[1] + axis[2] * v[2]) * (1 - cos);
        double[] across = cross(axis, v);
        double[] out = new double[3];
        for (int a = 0; a < 3; a++) {
            out[a] = v[a] * cos + across[a] * sin + axis[a] * along;
        }
        return out;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }
}
