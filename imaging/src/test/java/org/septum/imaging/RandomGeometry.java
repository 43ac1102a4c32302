package org.septum.imaging;

import java.util.SplittableRandom;

/** Pictures that lie in the patient any way at all. */
public final class RandomGeometry {
    private RandomGeometry() {}

    /** Three directions at right angles, right-handed, by columns: directions[axis][coordinate]. */
    public static double[][] directions(SplittableRandom random) {
        double[] x = unit(vector(random));
        double[] v = vector(random);
        double[] y = unit(cross(x, v));
        return new double[][] {x, y, cross(x, y)};
    }

    /** A rigid affine with voxels of 0.3 to 10 mm, left-handed half of the time. */
    public static Affine affine(SplittableRandom random) {
        double[][] d = directions(random);
        double flip = random.nextBoolean() ? -1 : 1;
        return Affine.ofSteps(times(d[0], random.nextDouble(0.3, 3)), times(d[1], random.nextDouble(0.3, 3)),
                times(d[2], flip * random.nextDouble(0.5, 10)),
                new double[] {random.nextDouble(-300, 300), random.nextDouble(-300, 300), random.nextDouble(-300, 300)});
    }

    public static double[] times(double[] v, double by) {
        return new double[] {v[0] * by, v[1] * by, v[2] * by};
    }

    public static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] vector(SplittableRandom random) {
        double[] v;
        do {
            v = new double[] {random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
        } while (v[0] * v[0] + v[1] * v[1] + v[2] * v[2] < 0.01);
        return v;
    }

    private static double[] unit(double[] v) {
        return times(v, 1 / Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]));
    }
}
