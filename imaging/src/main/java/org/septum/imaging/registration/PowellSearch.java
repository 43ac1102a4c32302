package org.septum.imaging.registration;

import org.septum.imaging.Progress;

/**
 * Looks for the highest place of a smooth function without its slopes: one direction after another, the direction of the whole
 * way joining them (Powell, Comput J 7, 1964, with the rule of Numerical Recipes for which direction it replaces).
 */
final class PowellSearch {
    private static final int MOST_ROUNDS = 12;

    /** What is climbed. */
    @FunctionalInterface
    interface Height {
        double at(double[] place);
    }

    /** @param settled whether the last round moved less than the tolerance */
    record Found(double[] place, double height, boolean settled) {}

    private final Height height;
    private final double tolerance;
    private final Progress progress;

    /** @param tolerance how near is near enough, in the function's own units */
    PowellSearch(Height height, double tolerance, Progress progress) {
        this.height = height;
        this.tolerance = tolerance;
        this.progress = progress;
    }

    /** @param firstStep how far off the highest place may be expected, about */
    Found from(double[] start, double firstStep) {
        double[][] directions = new double[start.length][start.length];
        for (int d = 0; d < start.length; d++) {
            directions[d][d] = 1;
        }
        Point at = new Point(start.clone(), height.at(start));
        double step = firstStep;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Point before = at;
            at = round(at, directions, step);
            double moved = distance(before.place, at.place);
            if (moved < tolerance) {
                return new Found(at.place, at.height, true);
            }
            step = Math.clamp(moved / 2, 2 * tolerance, firstStep);
        }
        return new Found(at.place, at.height, false);
    }

    private Point round(Point start, double[][] directions, double step) {
        Point at = start;
        int best = 0;
        double gain = 0;
        for (int d = 0; d < directions.length; d++) {
            progress.checkCancelled();
            Point next = along(at, directions[d], step);
            if (next.height - at.height > gain) {
                gain = next.height - at.height;
                best = d;
            }
            at = next;
        }
        double[] whole = new double[start.place.length];
        double length = distance(start.place, at.place);
        if (length < tolerance) {
            return at;
        }
        for (int a = 0; a < whole.length; a++) {
            whole[a] = (at.place[a] - start.place[a]) / length;
        }
        if (replaces(start, at, whole, length, gain)) {
            directions[best] = directions[directions.length - 1];
            directions[directions.length - 1] = whole;
            return along(at, whole, step);
        }
        return at;
    }

    /** Whether the way as a whole is worth a direction of its own. */
    private boolean replaces(Point start, Point end, double[] way, double length, double gain) {
        double beyond = at(end, way, length).height;
        if (beyond <= start.height) {
            return false;
        }
        double bend = 2 * (2 * end.height - start.height - beyond);
        double rest = end.height - start.height - gain;
        double rise = beyond - start.height;
        return bend * rest * rest < gain * rise * rise;
    }

    private Point along(Point from, double[] direction, double step) {
        LineSearch line = new LineSearch(t -> at(from, direction, t).height, tolerance / 2);
        LineSearch.Found top = line.from(from.height, step);
        return top.height() > from.height ? new Point(moved(from.place, direction, top.at()), top.height()) : from;
    }

    private Point at(Point from, double[] direction, double t) {
        double[] place = moved(from.place, direction, t);
        return new Point(place, height.at(place));
    }

    private static double[] moved(double[] from, double[] direction, double t) {
        double[] place = from.clone();
        for (int a = 0; a < place.length; a++) {
            place[a] += t * direction[a];
        }
        return place;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private record Point(double[] place, double height) {}
}
