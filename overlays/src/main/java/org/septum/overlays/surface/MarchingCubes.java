package org.septum.overlays.surface;

import java.util.Arrays;

/**
 * The zero surface of a field as a closed mesh (Lorensen and Cline, Marching cubes, SIGGRAPH 1987, with the faces of
 * {@link CubeCases}). Vertices lie on the links between neighbouring samples and are shared by the triangles around them.
 */
final class MarchingCubes {
    /** No vertex comes closer to a sample than this share of a link, so no triangle becomes a needle. */
    private static final float LEAST = 0.02f;

    private final VoxelField field;
    /** Whether the patient sees the field's axes in a mirror, where triangles run the other way round. */
    private final boolean mirrored;
    /** Number of the vertex on each link of two layers of samples, by layer, axis and sample; -1 for none. */
    private final int[][] vertexOn;
    private final Growing mesh = new Growing();

    private MarchingCubes(VoxelField field) {
        this.field = field;
        mirrored = field.toPatient().determinant() < 0;
        vertexOn = new int[6][field.columns() * field.rows()];
    }

    /**
     * @return an empty mesh where nothing is inside
     * @throws IllegalArgumentException where the body touches the edge of the field
     */
    static Mesh of(VoxelField field) {
        return new MarchingCubes(field).march();
    }

    private Mesh march() {
        for (int[] links : vertexOn) {
            Arrays.fill(links, -1);
        }
        for (int slice = 0; slice + 1 < field.slices(); slice++) {
            for (int row = 0; row + 1 < field.rows(); row++) {
                row(row, slice);
            }
            for (int axis = 0; axis < 3; axis++) {
                Arrays.fill(vertexOn[(slice & 1) * 3 + axis], -1);
            }
        }
        checkEdge();
        return Mesh.of(mesh.points(), mesh.corners());
    }

    private void row(int row, int slice) {
        float[] v = field.values();
        int up = field.columns();
        int over = up * field.rows();
        int at = field.index(0, row, slice);
        int left = inside(v[at], 0) | inside(v[at + up], 2) | inside(v[at + over], 4) | inside(v[at + up + over], 6);
        for (int column = 0; column + 1 < field.columns(); column++, at++) {
            int right = inside(v[at + 1], 0) | inside(v[at + 1 + up], 2) | inside(v[at + 1 + over], 4)
                    | inside(v[at + 1 + up + over], 6);
            int cube = left | right << 1;
            if (cube != 0 && cube != 255) {
                byte[] edges = CubeCases.of(cube);
                for (int i = 0; i < edges.length; i++) {
                    mesh.corner(vertex(edges[mirrored ? i - i % 3 + 2 - i % 3 : i], column, row, slice));
                }
            }
            left = right;
        }
    }

    private static int inside(float value, int bit) {
        return value > 0 ? 1 << bit : 0;
    }

    private int vertex(int edge, int column, int row, int slice) {
        int corner = CubeCases.EDGE_CORNER[edge];
        int axis = edge / 4;
        int x = column + (corner & 1);
        int y = row + (corner >> 1 & 1);
        int z = slice + (corner >> 2);
        int[] links = vertexOn[(z & 1) * 3 + axis];
        int link = y * field.columns() + x;
        if (links[link] < 0) {
            links[link] = mesh.point(crossing(axis, x, y, z));
        }
        return links[link];
    }

    private double[] crossing(int axis, int x, int y, int z) {
        int at = field.index(x, y, z);
        int step = axis == 0 ? 1 : axis == 1 ? field.columns() : field.columns() * field.rows();
        float first = field.values()[at];
        float second = field.values()[at + step];
        double share = Math.clamp(first / (first - second), LEAST, 1 - LEAST);
        return field.toPatient().apply(x + (axis == 0 ? share : 0), y + (axis == 1 ? share : 0), z + (axis == 2 ? share : 0));
    }

    private void checkEdge() {
        for (int slice = 0; slice < field.slices(); slice++) {
            for (int row = 0; row < field.rows(); row++) {
                boolean whole = slice == 0 || row == 0 || slice == field.slices() - 1 || row == field.rows() - 1;
                for (int column = 0; column < field.columns(); column += whole ? 1 : Math.max(1, field.columns() - 1)) {
                    if (field.values()[field.index(column, row, slice)] > 0) {
                        throw new IllegalArgumentException("the body touches the edge of its field");
                    }
                }
            }
        }
    }
}
