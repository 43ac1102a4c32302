package org.septum.overlays;

import java.util.List;
import java.util.Optional;

/**
 * A piece of an outline held by the hand: the point nearest to the hand follows it, its neighbours follow the less the farther
 * they are along the line, and beyond the reach nothing moves. Coordinates are those of {@link Contour}; lengths are millimetres.
 */
public final class OutlinePull {
    private final Contour traced;
    private final Contour smooth;
    private final double mmPerX;
    private final double mmPerY;
    private final double handX;
    private final double handY;
    private final double distanceMm;
    /** Millimetres along the line from the point held, the shorter way round. */
    private final double[] away;

    private OutlinePull(Contour traced, int held, double handX, double handY, double mmPerX, double mmPerY) {
        this.traced = traced;
        this.smooth = traced.smoothed(Contours.SMOOTHING);
        this.handX = handX;
        this.handY = handY;
        this.mmPerX = mmPerX;
        this.mmPerY = mmPerY;
        distanceMm = Math.hypot((smooth.x()[held] - handX) * mmPerX, (smooth.y()[held] - handY) * mmPerY);
        away = away(held);
    }

    /**
     * Takes hold of the nearest of several outlines, as drawn smooth.
     *
     * @param traced outlines as {@link Contours#of} gives them; holes are passed over
     * @param x of the hand
     * @param y of the hand
     * @param mmPerX width of a pixel
     * @param mmPerY height of a pixel
     * @return empty where there is no outline
     */
    public static Optional<OutlinePull> grab(List<Contour> traced, double x, double y, double mmPerX, double mmPerY) {
        Optional<OutlinePull> nearest = Optional.empty();
        for (Contour line : traced) {
            if (line.signedArea() > 0) {
                OutlinePull pull = new OutlinePull(line, nearest(line, x, y, mmPerX, mmPerY), x, y, mmPerX, mmPerY);
                if (nearest.isEmpty() || pull.distanceMm < nearest.get().distanceMm) {
                    nearest = Optional.of(pull);
                }
            }
        }
        return nearest;
    }

    private static int nearest(Contour line, double x, double y, double mmPerX, double mmPerY) {
        Contour smooth = line.smoothed(Contours.SMOOTHING);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < smooth.size(); i++) {
            double distance = Math.hypot((smooth.x()[i] - x) * mmPerX, (smooth.y()[i] - y) * mmPerY);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private double[] away(int held) {
        int n = smooth.size();
        double[] along = new double[n + 1];
        for (int i = 0; i < n; i++) {
            int at = (held + i) % n;
            int next = (at + 1) % n;
            along[i + 1] = along[i] + Math.hypot((smooth.x()[next] - smooth.x()[at]) * mmPerX,
                    (smooth.y()[next] - smooth.y()[at]) * mmPerY);
        }
        double[] distance = new double[n];
        for (int i = 0; i < n; i++) {
            distance[(held + i) % n] = Math.min(along[i], along[n] - along[i]);
        }
        return distance;
    }

    /** From the hand to the nearest point of the outline. */
    public double distanceMm() {
        return distanceMm;
    }

    /** The outline as traced, before it is pulled. */
    public Contour line() {
        return traced;
    }

    /**
     * The outline with the hand somewhere else. A point {@code d} along the line from the one held follows by
     * {@code (1 + cos(π d / reach)) / 2} of the hand's way. Where the line follows, the steps of its pixels are ironed out.
     *
     * @param reachMm how far along the line the pull reaches; never less than the hand's way, so that the line does not fold
     */
    public Contour pulled(double toX, double toY, double reachMm) {
        double dx = toX - handX;
        double dy = toY - handY;
        double way = Math.hypot(dx * mmPerX, dy * mmPerY);
        double reach = Math.max(reachMm, way);
        double ironed = Math.min(1, Math.hypot(dx, dy));
        double[] x = traced.x().clone();
        double[] y = traced.y().clone();
        for (int i = 0; i < x.length; i++) {
            if (away[i] < reach) {
                double follows = (1 + Math.cos(Math.PI * away[i] / reach)) / 2;
                x[i] += follows * (dx + ironed * (smooth.x()[i] - traced.x()[i]));
                y[i] += follows * (dy + ironed * (smooth.y()[i] - traced.y()[i]));
            }
        }
        return new Contour(x, y);
    }
}
