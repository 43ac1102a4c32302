package org.septum.viewer.surface;

import org.septum.imaging.Vector3;
import org.septum.overlays.surface.Mesh;

/** The crosshair in three dimensions: three bars through a point, along the patient's axes. */
final class CrossMesh {
    private static final int[] BOX = {0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4, 2, 6, 7, 2, 7, 3, 0, 4, 6, 0, 6, 2,
        1, 3, 7, 1, 7, 5};

    private CrossMesh() { }

    /** @param place patient mm; @param reachMm from the point to a bar's end; @param halfMm half a bar's width */
    static Mesh at(Vector3 place, double reachMm, double halfMm) {
        double[] point = {place.x(), place.y(), place.z()};
        float[] vertices = new float[3 * 8 * 3];
        int[] triangles = new int[3 * BOX.length];
        for (int bar = 0; bar < 3; bar++) {
            for (int corner = 0; corner < 8; corner++) {
                for (int a = 0; a < 3; a++) {
                    double reach = a == bar ? reachMm : halfMm;
                    vertices[3 * (8 * bar + corner) + a] = (float) (point[a] + ((corner >> a & 1) == 0 ? -reach : reach));
                }
            }
            for (int i = 0; i < BOX.length; i++) {
                triangles[bar * BOX.length + i] = 8 * bar + BOX[i];
            }
        }
        return Mesh.of(vertices, triangles);
    }
}
