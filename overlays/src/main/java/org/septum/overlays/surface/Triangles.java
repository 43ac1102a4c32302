package org.septum.overlays.surface;

import java.util.Arrays;

/** A closed mesh in which vertices can be joined: its triangles, and those around each vertex. */
final class Triangles {
    /** x, y, z of each vertex, from an origin at the mesh's first vertex. */
    final double[] at;
    private final int[] corners;
    private final boolean[] gone;
    private final float[] origin;
    private final int[][] around;
    private final int[] degree;
    private int left;

    Triangles(Mesh mesh) {
        origin = Arrays.copyOf(mesh.vertices(), 3);
        at = new double[mesh.vertices().length];
        for (int i = 0; i < at.length; i++) {
            at[i] = (double) mesh.vertices()[i] - origin[i % 3];
        }
        corners = mesh.triangles().clone();
        left = mesh.triangleCount();
        gone = new boolean[left];
        degree = new int[mesh.vertexCount()];
        for (int v : corners) {
            degree[v]++;
        }
        around = new int[degree.length][];
        for (int v = 0; v < degree.length; v++) {
            around[v] = new int[degree[v]];
        }
        Arrays.fill(degree, 0);
        for (int i = 0; i < corners.length; i++) {
            around[corners[i]][degree[corners[i]]++] = i / 3;
        }
    }

    /** Triangles not removed. */
    int left() {
        return left;
    }

    /** Triangles around a vertex. */
    int degree(int vertex) {
        return degree[vertex];
    }

    /** The vertex that follows in the n-th triangle around a vertex; over all n, each neighbour once. */
    int next(int vertex, int n) {
        int t = 3 * around[vertex][n];
        return corners[t] == vertex ? corners[t + 1] : corners[t + 1] == vertex ? corners[t + 2] : corners[t];
    }

    /** Twice the area of a triangle along its normal. */
    static void cross(double[] at, int a, int b, int c, double[] out) {
        double ux = at[3 * b] - at[3 * a];
        double uy = at[3 * b + 1] - at[3 * a + 1];
        double uz = at[3 * b + 2] - at[3 * a + 2];
        double vx = at[3 * c] - at[3 * a];
        double vy = at[3 * c + 1] - at[3 * a + 1];
        double vz = at[3 * c + 2] - at[3 * a + 2];
        out[0] = uy * vz - uz * vy;
        out[1] = uz * vx - ux * vz;
        out[2] = ux * vy - uy * vx;
    }

    /** Vertices that have an edge with both; two where the edge of a and b can go without tearing or folding the surface. */
    int commonNeighbours(int a, int b) {
        int common = 0;
        for (int i = 0; i < degree[a]; i++) {
            int v = next(a, i);
            for (int j = 0; j < degree[b]; j++) {
                common += next(b, j) == v ? 1 : 0;
            }
        }
        return common;
    }

    /**
     * Whether the triangles around a that do not touch b would stay turned about as they are with a at p.
     *
     * @param least cosine of the angle a triangle may turn by
     */
    boolean staysTurned(int a, int b, double[] p, double least) {
        double[] before = new double[3];
        double[] after = new double[3];
        double[] was = {at[3 * a], at[3 * a + 1], at[3 * a + 2]};
        boolean stays = true;
        for (int i = 0; i < degree[a] && stays; i++) {
            int t = 3 * around[a][i];
            int x = corners[t];
            int y = corners[t + 1];
            int z = corners[t + 2];
            if (x != b && y != b && z != b) {
                cross(at, x, y, z, before);
                place(a, p);
                cross(at, x, y, z, after);
                place(a, was);
                stays = dot(before, after) > least * Math.sqrt(dot(before, before) * dot(after, after));
            }
        }
        return stays;
    }

    private static double dot(double[] u, double[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    private void place(int vertex, double[] p) {
        System.arraycopy(p, 0, at, 3 * vertex, 3);
    }

    /** Joins b into a, which moves to p; the two triangles along their edge go. */
    void join(int a, int b, double[] p) {
        int[] all = new int[degree[a] + degree[b] - 4];
        int n = 0;
        for (int vertex : new int[] {a, b}) {
            for (int i = 0; i < degree[vertex]; i++) {
                int t = around[vertex][i];
                if (has(t, a) && has(t, b)) {
                    if (vertex == a) {
                        remove(t, a, b);
                    }
                } else {
                    all[n++] = t;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int c = 3 * all[i]; c < 3 * all[i] + 3; c++) {
                corners[c] = corners[c] == b ? a : corners[c];
            }
        }
        around[a] = all;
        degree[a] = n;
        around[b] = new int[0];
        degree[b] = 0;
        place(a, p);
    }

    private boolean has(int t, int vertex) {
        return corners[3 * t] == vertex || corners[3 * t + 1] == vertex || corners[3 * t + 2] == vertex;
    }

    /** Takes a triangle out, also of the list of its third corner; a and b get new lists from {@link #join}. */
    private void remove(int t, int a, int b) {
        for (int c = 3 * t; c < 3 * t + 3; c++) {
            int v = corners[c];
            if (v != a && v != b) {
                int[] list = around[v];
                int where = 0;
                while (list[where] != t) {
                    where++;
                }
                list[where] = list[--degree[v]];
            }
        }
        gone[t] = true;
        left--;
    }

    /** What is left, numbered anew. */
    Mesh toMesh() {
        int[] number = new int[degree.length];
        Growing mesh = new Growing();
        for (int v = 0; v < degree.length; v++) {
            if (degree[v] > 0) {
                number[v] = mesh.point(new double[] {
                    at[3 * v] + origin[0], at[3 * v + 1] + origin[1], at[3 * v + 2] + origin[2]});
            }
        }
        for (int i = 0; i < corners.length; i++) {
            if (!gone[i / 3]) {
                mesh.corner(number[corners[i]]);
            }
        }
        return Mesh.of(mesh.points(), mesh.corners());
    }
}
