package org.septum.overlays.surface.raster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.overlays.surface.Mesh;

/** Finds what one sees at a point of a picture: the body that gives most of the colour there. */
public final class Picking {
    private Picking() { }

    /**
     * A point of a surface.
     *
     * @param body index in the scene
     * @param patientMm where in the patient (LPS)
     */
    public record Hit(int body, double[] patientMm) { }

    private record Crossing(int body, double distance, double opacity) { }

    /**
     * @param x to the right of the picture's left edge, in pixels; @param y down from its top; @return empty on the background
     */
    public static Optional<Hit> at(Scene scene, Camera camera, int width, int height, double x, double y) {
        Projection.Ray ray = camera.onto(width, height).ray(x, y);
        List<Crossing> crossings = new ArrayList<>();
        for (int i = 0; i < scene.bodies().size(); i++) {
            Body body = scene.bodies().get(i);
            double distance = body.isVisible() ? nearest(body.mesh(), ray) : Double.POSITIVE_INFINITY;
            if (Double.isFinite(distance)) {
                crossings.add(new Crossing(i, distance, body.opacity()));
            }
        }
        crossings.sort(Comparator.comparingDouble(Crossing::distance));
        double left = 1;
        double most = 0;
        Optional<Crossing> seen = Optional.empty();
        for (Crossing c : crossings) {
            if (left * c.opacity > most) {
                most = left * c.opacity;
                seen = Optional.of(c);
            }
            left *= 1 - c.opacity;
        }
        return seen.map(c -> hit(c, ray));
    }

    private static Hit hit(Crossing c, Projection.Ray ray) {
        double[] p = new double[3];
        for (int a = 0; a < 3; a++) {
            p[a] = ray.from()[a] + c.distance * ray.direction()[a];
        }
        return new Hit(c.body, p);
    }

    /**
     * Along the ray to the first triangle that faces it (Möller and Trumbore, Journal of Graphics Tools 2, 1997); infinite for
     * none.
     */
    private static double nearest(Mesh mesh, Projection.Ray ray) {
        double least = Double.POSITIVE_INFINITY;
        int[] corners = mesh.triangles();
        for (int t = 0; t < corners.length; t += 3) {
            double distance = distance(mesh.vertices(), 3 * corners[t], 3 * corners[t + 1], 3 * corners[t + 2], ray);
            least = Math.min(least, distance);
        }
        return least;
    }

    private static double distance(float[] v, int a, int b, int c, Projection.Ray ray) {
        double[] d = ray.direction();
        double ux = v[b] - v[a];
        double uy = v[b + 1] - v[a + 1];
        double uz = v[b + 2] - v[a + 2];
        double wx = v[c] - v[a];
        double wy = v[c + 1] - v[a + 1];
        double wz = v[c + 2] - v[a + 2];
        double px = d[1] * wz - d[2] * wy;
        double py = d[2] * wx - d[0] * wz;
        double pz = d[0] * wy - d[1] * wx;
        double determinant = ux * px + uy * py + uz * pz;
        if (determinant <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double sx = ray.from()[0] - v[a];
        double sy = ray.from()[1] - v[a + 1];
        double sz = ray.from()[2] - v[a + 2];
        double first = sx * px + sy * py + sz * pz;
        double qx = sy * uz - sz * uy;
        double qy = sz * ux - sx * uz;
        double qz = sx * uy - sy * ux;
        double second = d[0] * qx + d[1] * qy + d[2] * qz;
        boolean inside = first >= 0 && second >= 0 && first + second <= determinant;
        return inside ? (wx * qx + wy * qy + wz * qz) / determinant : Double.POSITIVE_INFINITY;
    }
}
