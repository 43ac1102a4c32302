package org.septum.imaging.nifti;

/** NIfTI's qform: a rotation as (b, c, d), with {@code qfac} for the handedness of the slice axis. Matrices are 3 × 3 by rows. */
final class Quaternion {
    private Quaternion() {}

    /** The rotation of (b, c, d); a triple longer than 1 is taken as a half turn about its direction (nifti1_io.c). */
    static double[] toRotation(double b, double c, double d) {
        double rest = 1 - (b * b + c * c + d * d);
        double a;
        if (rest < 1e-7) {
            double norm = Math.sqrt(b * b + c * c + d * d);
            a = 0;
            b /= norm;
            c /= norm;
            d /= norm;
        } else {
            a = Math.sqrt(rest);
        }
        return new double[] {
            a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c),
            2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b),
            2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - c * c - b * b
        };
    }

    /** (b, c, d) with a ≥ 0 of a proper rotation. */
    static double[] fromRotation(double[] r) {
        double a = r[0] + r[4] + r[8] + 1;
        if (a > 0.5) {
            a = 0.5 * Math.sqrt(a);
            return new double[] {0.25 * (r[7] - r[5]) / a, 0.25 * (r[2] - r[6]) / a, 0.25 * (r[3] - r[1]) / a};
        }
        double x = 1 + r[0] - (r[4] + r[8]);
        double y = 1 + r[4] - (r[0] + r[8]);
        double z = 1 + r[8] - (r[0] + r[4]);
        double[] q;
        if (x > 1) {
            double b = 0.5 * Math.sqrt(x);
            q = new double[] {0.25 * (r[7] - r[5]) / b, b, 0.25 * (r[1] + r[3]) / b, 0.25 * (r[2] + r[6]) / b};
        } else if (y > 1) {
            double c = 0.5 * Math.sqrt(y);
            q = new double[] {0.25 * (r[2] - r[6]) / c, 0.25 * (r[1] + r[3]) / c, c, 0.25 * (r[5] + r[7]) / c};
        } else {
            double d = 0.5 * Math.sqrt(z);
            q = new double[] {0.25 * (r[3] - r[1]) / d, 0.25 * (r[2] + r[6]) / d, 0.25 * (r[5] + r[7]) / d, d};
        }
        double sign = q[0] < 0 ? -1 : 1;
        return new double[] {sign * q[1], sign * q[2], sign * q[3]};
    }
}
