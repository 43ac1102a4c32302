package org.septum.imaging.edit;

import java.util.Arrays;
import org.septum.imaging.distance.DistanceTransform;

/** Shapes made from shapes. */
public final class Shapes {
    private Shapes() { }

    /**
     * The shape between two, by their signed distances in millimetres (Raya and Udupa, Shape-based interpolation of
     * multidimensional objects, IEEE TMI 9, 1990). The second is first laid onto the first, centre of gravity on centre of
     * gravity, and the result put where it belongs between them, so that shapes that do not overlap have one between them too.
     *
     * @param share 0 for the first shape, 1 for the second
     * @throws IllegalArgumentException where either is empty: nothing lies between a shape and none
     */
    public static Area between(Area first, Area second, double share) {
        if (first.isEmpty() || second.isEmpty()) {
            throw new IllegalArgumentException("nothing lies between a shape and none");
        }
        PixelPlane plane = first.plane();
        double[] a = centre(first);
        double[] b = centre(second);
        double[] da = signedDistance(first);
        double[] db = signedDistance(second);
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        return Area.of(plane, i -> {
            double x = i % plane.columns();
            double y = i / plane.columns();
            return (1 - share) * at(plane, da, x - share * dx, y - share * dy)
                    + share * at(plane, db, x + (1 - share) * dx, y + (1 - share) * dy) < 0;
        });
    }

    private static double[] centre(Area area) {
        double x = 0;
        double y = 0;
        int n = 0;
        for (int i = 0; i < area.plane().size(); i++) {
            if (area.has(i)) {
                x += i % area.plane().columns();
                y += i / area.plane().columns();
                n++;
            }
        }
        return new double[] {x / n, y / n};
    }

    /** Linear between centres; beyond the picture as at its edge. */
    private static double at(PixelPlane plane, double[] values, double column, double row) {
        double x = Math.clamp(column, 0, plane.columns() - 1);
        double y = Math.clamp(row, 0, plane.rows() - 1);
        int x0 = (int) x;
        int y0 = (int) y;
        int x1 = Math.min(x0 + 1, plane.columns() - 1);
        int y1 = Math.min(y0 + 1, plane.rows() - 1);
        double u = x - x0;
        double v = y - y0;
        double top = (1 - u) * values[plane.index(x0, y0)] + u * values[plane.index(x1, y0)];
        double bottom = (1 - u) * values[plane.index(x0, y1)] + u * values[plane.index(x1, y1)];
        return (1 - v) * top + v * bottom;
    }

    /**
     * Millimetres from each pixel's centre to the nearest centre across the shape's border, negative inside. An area that fills
     * the picture is taken to end at its edge.
     */
    static double[] signedDistance(Area area) {
        PixelPlane plane = area.plane();
        double[] toInside = distance(area);
        double[] toOutside = distance(area.inverse());
        double[] signed = new double[plane.size()];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = area.has(i) ? -Math.min(toOutside[i], toEdge(plane, i)) : toInside[i];
        }
        return signed;
    }

    private static double[] distance(Area area) {
        PixelPlane plane = area.plane();
        boolean[] marked = new boolean[plane.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = area.has(i);
        }
        double[] squared = DistanceTransform.squared(marked, plane.columns(), plane.rows(), 1,
                new double[] {plane.mmPerColumn(), plane.mmPerRow(), 1});
        return Arrays.stream(squared).map(Math::sqrt).toArray();
    }

    private static double toEdge(PixelPlane plane, int pixel) {
        int x = pixel % plane.columns();
        int y = pixel / plane.columns();
        return Math.min(Math.min(x + 1, plane.columns() - x) * plane.mmPerColumn(),
                Math.min(y + 1, plane.rows() - y) * plane.mmPerRow());
    }

    /**
     * The shape with its outline ironed out: blurred by a Gaussian, and of what comes out the highest values, as many as the
     * shape had pixels, so that its size stays. Equal values are all in or all out, whichever is nearer to that number.
     */
    public static Area smoothed(Area area, double sigmaMm) {
        int wanted = area.count();
        if (wanted == 0) {
            return area;
        }
        float[] blurred = Blur.of(area, sigmaMm);
        float[] sorted = blurred.clone();
        Arrays.sort(sorted);
        float level = sorted[sorted.length - wanted];
        int above = 0;
        int equal = 0;
        for (float v : blurred) {
            above += v > level ? 1 : 0;
            equal += v == level ? 1 : 0;
        }
        boolean include = above == 0 || equal - (wanted - above) <= wanted - above;
        return Area.of(area.plane(), i -> include ? blurred[i] >= level : blurred[i] > level);
    }
}
