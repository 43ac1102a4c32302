package org.septum.measurements.tumour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.septum.measurements.tumour.PlaneRegion.Point;

/** The corners of the smallest convex area that holds some points, by Andrew's monotone chain (Inf. Proc. Lett. 9:216, 1979). */
record ConvexHull(List<Point> corners) {
    static ConvexHull of(List<Point> points) {
        List<Point> sorted = points.stream().distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y)).toList();
        if (sorted.size() < 3) {
            return new ConvexHull(sorted);
        }
        List<Point> corners = new ArrayList<>(chain(sorted));
        corners.removeLast();
        corners.addAll(chain(sorted.reversed()));
        corners.removeLast();
        return new ConvexHull(List.copyOf(corners));
    }

    private static List<Point> chain(List<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point p : sorted) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), p) <= 0) {
                chain.removeLast();
            }
            chain.add(p);
        }
        return chain;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    double areaMm2() {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point a = corners.get(i);
            Point b = corners.get((i + 1) % corners.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }

    /** Whether a point lies within, the border included. */
    boolean has(Point p) {
        for (int i = 0; i < corners.size(); i++) {
            if (turn(corners.get(i), corners.get((i + 1) % corners.size()), p) < 0) {
                return false;
            }
        }
        return corners.size() > 2;
    }
}
