package org.septum.overlays.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

/** What every surface must be: without holes, and turned outwards. */
final class ClosedMesh {
    private ClosedMesh() { }

    /** Every edge has two triangles, which run along it in opposite directions, and no triangle has a corner twice. */
    static void check(Mesh mesh) {
        Map<Long, Integer> directed = new HashMap<>();
        int[] t = mesh.triangles();
        for (int i = 0; i < t.length; i++) {
            int next = i - i % 3 + (i + 1) % 3;
            assertTrue(t[i] != t[next], "a triangle has a corner twice");
            directed.merge((long) t[i] << 32 | t[next], 1, Integer::sum);
        }
        directed.forEach((edge, count) -> {
            assertEquals(1, count, "an edge is run along twice in the same direction");
            assertTrue(directed.containsKey(edge << 32 | edge >>> 32), "an edge has one triangle only");
        });
        for (float v : mesh.vertices()) {
            assertTrue(Float.isFinite(v), "a vertex is nowhere");
        }
    }

    /** As many normals point outwards as there are vertices: each goes with the triangles around it. */
    static void checkNormals(Mesh mesh) {
        float[] n = mesh.normals();
        double[] cross = new double[3];
        double[] along = new double[mesh.vertexCount()];
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            Mesh.cross(mesh.vertices(), mesh.triangles(), t, cross);
            for (int c = 0; c < 3; c++) {
                int v = mesh.triangles()[t + c];
                along[v] += cross[0] * n[3 * v] + cross[1] * n[3 * v + 1] + cross[2] * n[3 * v + 2];
            }
        }
        for (int v = 0; v < along.length; v++) {
            double length = Math.sqrt(n[3 * v] * n[3 * v] + n[3 * v + 1] * n[3 * v + 1] + n[3 * v + 2] * n[3 * v + 2]);
            assertEquals(1, length, 1e-3, "a normal's length");
            assertTrue(along[v] > 0, "a normal points inwards");
        }
    }
}
