package org.septum.measurements.cardiac.regional;

import java.util.Optional;

/**
 * The wall of one slice, looked at along {@value #RAYS} rays from the cavity's centre of mass: how thick it is along each and
 * whether the right ventricle lies behind it. Lengths in mm.
 */
final class WallRing {
    static final int RAYS = 120;
    /** A ring may be open on a tenth of its rays, as at the outflow tract; beyond that the slice is not part of the ring. */
    private static final int MOST_OPEN = RAYS / 10;
    private static final double STEP_MM = 0.1;
    /** How far behind the wall the right ventricle may begin. */
    private static final double BEHIND_MM = 3;
    private static final double LONGEST_MM = 120;

    private final double[] thickness = new double[RAYS];
    private final double[] cavity = new double[RAYS];
    private final boolean[] beforeRight = new boolean[RAYS];
    private int open;

    private WallRing() {}

    /**
     * The ring of a frame; empty where its wall is open.
     *
     * @param centre the cavity's
     */
    static Optional<WallRing> of(byte[] frame, int columns, HeartLabels labels, ShortAxis axis, Centre centre) {
        WallRing ring = new WallRing();
        Ray ray = new Ray(frame, columns, labels);
        for (int r = 0; r < RAYS; r++) {
            double angle = degrees(r);
            ray.follow(centre.column(), centre.row(), axis.columnStep(angle) * STEP_MM, axis.rowStep(angle) * STEP_MM);
            ring.thickness[r] = ray.outer - ray.inner;
            ring.cavity[r] = ray.inner;
            ring.beforeRight[r] = ray.rightBehind;
            ring.open += ring.thickness[r] > 0 ? 0 : 1;
        }
        return ring.open <= MOST_OPEN ? Optional.of(ring) : Optional.empty();
    }

    static double degrees(int ray) {
        return ray * 360.0 / RAYS;
    }

    /** Thickness along a ray; 0 where the wall is open there. */
    double thickness(int ray) {
        return thickness[ray];
    }

    /** From the cavity's centre to its edge along a ray, which may be negative or beyond {@value #RAYS}. */
    double cavity(int ray) {
        return cavity[Math.floorMod(ray, RAYS)];
    }

    /** Whether the right ventricle lies behind the wall there. */
    boolean beforeRight(int ray) {
        return beforeRight[ray];
    }

    /** One way outwards: the wall begins after the last of the cavity and ends before what follows it. */
    private static final class Ray {
        private final byte[] frame;
        private final int columns;
        private final HeartLabels labels;
        private double inner;
        private double outer;
        private boolean rightBehind;

        Ray(byte[] frame, int columns, HeartLabels labels) {
            this.frame = frame;
            this.columns = columns;
            this.labels = labels;
        }

        void follow(double column, double row, double columnStep, double rowStep) {
            inner = 0;
            outer = 0;
            rightBehind = false;
            for (int s = 0; s * STEP_MM < LONGEST_MM; s++) {
                double at = s * STEP_MM;
                int label = label(column + s * columnStep, row + s * rowStep);
                if (label == labels.lv()) {
                    inner = at + STEP_MM;
                    outer = inner;
                } else if (label == labels.wall()) {
                    outer = at + STEP_MM;
                } else if (at > outer + BEHIND_MM) {
                    return;
                } else if (label == labels.rv() && outer > inner) {
                    rightBehind = true;
                    return;
                }
            }
        }

        private int label(double column, double row) {
            long c = Math.round(column);
            long r = Math.round(row);
            long i = r * columns + c;
            return c < 0 || c >= columns || r < 0 || i >= frame.length ? 0 : Byte.toUnsignedInt(frame[(int) i]);
        }
    }
}
