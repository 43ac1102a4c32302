package org.septum.imaging.registration;

import org.septum.imaging.Affine;

/**
 * A rotation and a shift of patient space, in millimetres (DICOM's LPS on both sides). Of an alignment it leads from a place in
 * the fixed picture's space to where the same tissue lies in the moving picture's space.
 *
 * @param map the move as an affine map of millimetres; its three steps are at right angles and 1 mm long, and not mirrored
 */
public record RigidTransform(Affine map) {
    private static final double RIGID = 1e-6;
    private static final RigidTransform IDENTITY = new RigidTransform(Affine.identity());

    public RigidTransform {
        for (int a = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                double dot = dot(map.step(a), map.step(b));
                if (!(Math.abs(dot - (a == b ? 1 : 0)) <= RIGID)) {
                    throw new IllegalArgumentException("not a rigid move: " + map);
                }
            }
        }
        if (map.determinant() < 0) {
            throw new IllegalArgumentException("a rigid move does not mirror: " + map);
        }
    }

    public static RigidTransform identity() {
        return IDENTITY;
    }

    /**
     * A turn about a centre, then a shift.
     *
     * @param centre the place in mm that only the shift moves
     * @param turns in radians about the x, then the y, then the z axis
     * @param shift in mm
     */
    public static RigidTransform about(double[] centre, double[] turns, double[] shift) {
        double[][] r = rotation(turns);
        double[] rows = new double[12];
        for (int a = 0; a < 3; a++) {
            double origin = centre[a] + shift[a];
            for (int b = 0; b < 3; b++) {
                rows[4 * a + b] = r[a][b];
                origin -= r[a][b] * centre[b];
            }
            rows[4 * a + 3] = origin;
        }
        return new RigidTransform(Affine.ofRows(rows));
    }

    private static double[][] rotation(double[] turns) {
        double cx = Math.cos(turns[0]);
        double sx = Math.sin(turns[0]);
        double cy = Math.cos(turns[1]);
        double sy = Math.sin(turns[1]);
        double cz = Math.cos(turns[2]);
        double sz = Math.sin(turns[2]);
        return new double[][] {
            {cz * cy, cz * sy * sx - sz * cx, cz * sy * cx + sz * sx},
            {sz * cy, sz * sy * sx + cz * cx, sz * sy * cx - cz * sx},
            {-sy, cy * sx, cy * cx}
        };
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** Where a place in mm goes. */
    public double[] apply(double x, double y, double z) {
        return map.apply(x, y, z);
    }

    public RigidTransform inverse() {
        return new RigidTransform(map.inverse());
    }

    /** This move after {@code first}. */
    public RigidTransform after(RigidTransform first) {
        return new RigidTransform(map.after(first.map));
    }

    /** The angle of the whole turn about its axis, in degrees, 0 to 180. */
    public double turnDegrees() {
        double trace = map.step(0)[0] + map.step(1)[1] + map.step(2)[2];
        return Math.toDegrees(Math.acos(Math.clamp((trace - 1) / 2, -1, 1)));
    }

    /** How far a place in mm is moved, in mm. */
    public double distanceMm(double[] place) {
        double[] p = map.apply(place[0], place[1], place[2]);
        return Math.hypot(Math.hypot(p[0] - place[0], p[1] - place[1]), p[2] - place[2]);
    }
}
