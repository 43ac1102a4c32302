package org.septum.overlays.surface;

/**
 * For each vertex the sum of squared distances to the planes of the triangles it stands for, weighted by their areas (Garland and
 * Heckbert, Surface simplification using quadric error metrics, SIGGRAPH 1997). Coordinates are taken from an origin near the
 * mesh.
 */
final class Quadrics {
    /** Ten numbers each: the upper triangle of the symmetric 4 × 4 matrix, row by row. */
    private final double[] q;

    private Quadrics(int vertices) {
        q = new double[10 * vertices];
    }

    /** @param at x, y, z of each vertex */
    static Quadrics of(double[] at, int[] triangles) {
        Quadrics quadrics = new Quadrics(at.length / 3);
        double[] plane = new double[4];
        for (int t = 0; t < triangles.length; t += 3) {
            double area = plane(at, triangles[t], triangles[t + 1], triangles[t + 2], plane);
            for (int c = 0; c < 3 && area > 0; c++) {
                quadrics.add(triangles[t + c], plane, area);
            }
        }
        return quadrics;
    }

    /** Writes unit normal and offset; @return the area */
    private static double plane(double[] at, int a, int b, int c, double[] out) {
        Triangles.cross(at, a, b, c, out);
        double length = Math.sqrt(out[0] * out[0] + out[1] * out[1] + out[2] * out[2]);
        for (int i = 0; i < 3 && length > 0; i++) {
            out[i] /= length;
        }
        out[3] = -(out[0] * at[3 * a] + out[1] * at[3 * a + 1] + out[2] * at[3 * a + 2]);
        return length / 2;
    }

    private void add(int vertex, double[] plane, double weight) {
        int at = 10 * vertex;
        for (int i = 0; i < 4; i++) {
            for (int j = i; j < 4; j++) {
                q[at++] += weight * plane[i] * plane[j];
            }
        }
    }

    /** The vertex stands for another one's triangles too. */
    void join(int into, int other) {
        for (int i = 0; i < 10; i++) {
            q[10 * into + i] += q[10 * other + i];
        }
    }

    /** What it costs that two vertices become one at p. */
    double cost(int a, int b, double[] p) {
        int i = 10 * a;
        int j = 10 * b;
        double x = p[0];
        double y = p[1];
        double z = p[2];
        double sum = (q[i] + q[j]) * x * x + (q[i + 4] + q[j + 4]) * y * y + (q[i + 7] + q[j + 7]) * z * z + q[i + 9] + q[j + 9];
        sum += 2 * ((q[i + 1] + q[j + 1]) * x * y + (q[i + 2] + q[j + 2]) * x * z + (q[i + 5] + q[j + 5]) * y * z);
        sum += 2 * ((q[i + 3] + q[j + 3]) * x + (q[i + 6] + q[j + 6]) * y + (q[i + 8] + q[j + 8]) * z);
        return Math.max(0, sum);
    }

    /**
     * Where two vertices are best joined: the point that costs least.
     *
     * @param p takes the point
     * @return false where that is not one point, as in a flat place
     */
    boolean best(int a, int b, double[] p) {
        double[] s = new double[10];
        for (int i = 0; i < 10; i++) {
            s[i] = q[10 * a + i] + q[10 * b + i];
        }
        double c0 = s[4] * s[7] - s[5] * s[5];
        double c1 = s[2] * s[5] - s[1] * s[7];
        double c2 = s[1] * s[5] - s[2] * s[4];
        double determinant = s[0] * c0 + s[1] * c1 + s[2] * c2;
        double scale = (s[0] + s[4] + s[7]) / 3;
        if (!(Math.abs(determinant) > 1e-4 * scale * scale * scale)) {
            return false;
        }
        double c4 = s[0] * s[7] - s[2] * s[2];
        double c5 = s[1] * s[2] - s[0] * s[5];
        double c7 = s[0] * s[4] - s[1] * s[1];
        p[0] = -(c0 * s[3] + c1 * s[6] + c2 * s[8]) / determinant;
        p[1] = -(c1 * s[3] + c4 * s[6] + c5 * s[8]) / determinant;
        p[2] = -(c2 * s[3] + c5 * s[6] + c7 * s[8]) / determinant;
        return true;
    }
}
