package org.septum.measurements.tumour;

import java.util.List;
import java.util.Optional;
import org.septum.measurements.tumour.PlaneRegion.Point;

/**
 * The longest line within a region from border to border, and the longest one perpendicular to it that crosses it and lies
 * within, too.
 */
record Cross(Point a, Point b, Point c, Point d) {
    /** Empty where the region has no line with one across: a region of no pixel. */
    static Optional<Cross> of(PlaneRegion region) {
        List<Point> border = region.border();
        if (border.isEmpty()) {
            return Optional.empty();
        }
        Point[] hull = ConvexHull.of(border).corners().toArray(Point[]::new);
        Point[] longest = longest(region, hull, new Point[2], 0);
        double most = length(hull);
        // between corners of the hull lies the longest line of all; where that leaves the region, any two border points may
        // hold it
        if (longest[0] == null || longest[0].to(longest[1]) < most) {
            double known = longest[0] == null ? 0 : longest[0].to(longest[1]);
            longest = longest(region, border.toArray(Point[]::new), longest, known);
        }
        return longest[0] == null ? Optional.empty() : across(region, longest[0], longest[1]);
    }

    double product() {
        return a.to(b) * c.to(d);
    }

    private static double length(Point[] points) {
        double most = 0;
        for (int i = 0; i < points.length; i++) {
            for (int j = i + 1; j < points.length; j++) {
                most = Math.max(most, points[i].to(points[j]));
            }
        }
        return most;
    }

    /** The longest line inside between two of some points, or the one known where none is longer. */
    private static Point[] longest(PlaneRegion region, Point[] points, Point[] known, double knownLength) {
        Point[] best = known;
        double most = knownLength;
        for (int i = 0; i < points.length; i++) {
            for (int j = i + 1; j < points.length; j++) {
                double length = points[i].to(points[j]);
                if (length > most && region.has(points[i], points[j])) {
                    best = new Point[] {points[i], points[j]};
                    most = length;
                }
            }
        }
        return best;
    }

    private static Optional<Cross> across(PlaneRegion region, Point a, Point b) {
        double length = a.to(b);
        double dx = -(b.y() - a.y()) / length;
        double dy = (b.x() - a.x()) / length;
        Cross best = null;
        int steps = (int) Math.ceil(length / region.stepMm());
        for (int i = 0; i <= steps; i++) {
            Point p = a.towards(b, (double) i / steps);
            if (region.has(p)) {
                Point c = region.exit(p, -dx, -dy);
                Point d = region.exit(p, dx, dy);
                best = best == null || c.to(d) > best.c.to(best.d) ? new Cross(a, b, c, d) : best;
            }
        }
        return Optional.ofNullable(best);
    }
}
