package org.septum.overlays.surface;

import java.util.Objects;

/**
 * A surface of triangles in patient millimetres (DICOM LPS). Those made in this package are closed: every edge belongs to two
 * triangles, which run along it in opposite directions.
 *
 * @param vertices x, y and z of each vertex in turn; this and the other arrays are the record's own, not to be written
 * @param normals as many: unit length, pointing out of the body
 * @param triangles three vertices each, anticlockwise as seen from outside
 */
public record Mesh(float[] vertices, float[] normals, int[] triangles) {
    public static final Mesh EMPTY = new Mesh(new float[0], new float[0], new int[0]);

    public Mesh {
        if (vertices.length % 3 != 0 || normals.length != vertices.length || triangles.length % 3 != 0) {
            throw new IllegalArgumentException("a mesh of %d coordinates, %d of normals and %d corners".formatted(
                    vertices.length, normals.length, triangles.length));
        }
        for (int v : triangles) {
            Objects.checkIndex(v, vertices.length / 3);
        }
    }

    /** A mesh whose normals are the mean of those of the triangles around each vertex, weighted by their areas. */
    public static Mesh of(float[] vertices, int[] triangles) {
        float[] normals = new float[vertices.length];
        double[] n = new double[3];
        for (int t = 0; t < triangles.length; t += 3) {
            cross(vertices, triangles, t, n);
            for (int c = 0; c < 3; c++) {
                for (int a = 0; a < 3; a++) {
                    normals[3 * triangles[t + c] + a] += (float) n[a];
                }
            }
        }
        for (int v = 0; v < normals.length; v += 3) {
            double length = length(normals[v], normals[v + 1], normals[v + 2]);
            for (int a = 0; a < 3 && length > 0; a++) {
                normals[v + a] = (float) (normals[v + a] / length);
            }
        }
        return new Mesh(vertices, normals, triangles);
    }

    /** Writes twice the area of a triangle, as a vector along its outward normal, into {@code out}. */
    static void cross(float[] vertices, int[] triangles, int t, double[] out) {
        int a = 3 * triangles[t];
        int b = 3 * triangles[t + 1];
        int c = 3 * triangles[t + 2];
        double ux = (double) vertices[b] - vertices[a];
        double uy = (double) vertices[b + 1] - vertices[a + 1];
        double uz = (double) vertices[b + 2] - vertices[a + 2];
        double vx = (double) vertices[c] - vertices[a];
        double vy = (double) vertices[c + 1] - vertices[a + 1];
        double vz = (double) vertices[c + 2] - vertices[a + 2];
        out[0] = uy * vz - uz * vy;
        out[1] = uz * vx - ux * vz;
        out[2] = ux * vy - uy * vx;
    }

    public boolean isEmpty() {
        return triangles.length == 0;
    }

    public int vertexCount() {
        return vertices.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    /** The unit normal of a triangle, out of the body; zeros where the triangle has no area. */
    public double[] normalOf(int triangle) {
        double[] n = new double[3];
        cross(vertices, triangles, 3 * triangle, n);
        double length = length(n[0], n[1], n[2]);
        for (int a = 0; a < 3 && length > 0; a++) {
            n[a] /= length;
        }
        return n;
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    public double areaMm2() {
        double twice = 0;
        double[] n = new double[3];
        for (int t = 0; t < triangles.length; t += 3) {
            cross(vertices, triangles, t, n);
            twice += length(n[0], n[1], n[2]);
        }
        return twice / 2;
    }

    /** Enclosed volume by the divergence theorem; negative where the triangles are turned inside out. */
    public double volumeMm3() {
        double six = 0;
        double[] n = new double[3];
        for (int t = 0; t < triangles.length; t += 3) {
            cross(vertices, triangles, t, n);
            int a = 3 * triangles[t];
            // About the first vertex, so that a body far from the origin loses no digits.
            six += n[0] * (vertices[a] - vertices[0]) + n[1] * (vertices[a + 1] - vertices[1])
                    + n[2] * (vertices[a + 2] - vertices[2]);
        }
        return six / 6;
    }
}
