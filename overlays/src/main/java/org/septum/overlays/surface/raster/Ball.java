package org.septum.overlays.surface.raster;

import java.util.List;
import org.septum.overlays.surface.Mesh;

/** A ball that holds meshes, about the middle of the box around them; patient millimetres (LPS). */
public record Ball(double x, double y, double z, double radiusMm) {
    /** A ball of 1 mm at the origin where there is nothing. */
    public static Ball around(List<Mesh> meshes) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Mesh mesh : meshes) {
            for (int i = 0; i < mesh.vertices().length; i++) {
                least[i % 3] = Math.min(least[i % 3], mesh.vertices()[i]);
                most[i % 3] = Math.max(most[i % 3], mesh.vertices()[i]);
            }
        }
        if (!(least[0] <= most[0])) {
            return new Ball(0, 0, 0, 1);
        }
        double[] middle = {(least[0] + most[0]) / 2, (least[1] + most[1]) / 2, (least[2] + most[2]) / 2};
        double squared = 0;
        for (Mesh mesh : meshes) {
            float[] v = mesh.vertices();
            for (int i = 0; i < v.length; i += 3) {
                double dx = v[i] - middle[0];
                double dy = v[i + 1] - middle[1];
                double dz = v[i + 2] - middle[2];
                squared = Math.max(squared, dx * dx + dy * dy + dz * dz);
            }
        }
        return new Ball(middle[0], middle[1], middle[2], Math.max(1, Math.sqrt(squared)));
    }
}
