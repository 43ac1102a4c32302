package org.septum.app.sample;

/**
 * The ventricles at one moment, as exact shapes. The left cavity and its outer wall are ellipsoids cut at the base; the muscle's
 * volume stays the same while the cavity shrinks, so the wall thickens. The right cavity is an ellipsoid from which the left
 * ventricle is taken away, which leaves a crescent round the septum. The base moves towards the apex in systole.
 */
final class BeatingHeart {
    static final int NONE = 0;
    static final int RV = 1;
    static final int MYOCARDIUM = 2;
    static final int LV = 3;

    private static final double LV_ED_ML = 132;
    private static final double LV_ES_ML = 55;
    private static final double MUSCLE_ML = 106;
    private static final double LENGTH_MM = 85;
    private static final double BASE_DESCENT_MM = 4;
    private static final double APEX_WALL_MM = 8;
    /** Where the ellipsoid is widest, as a part of its length from the base. */
    private static final double WIDEST = 0.15;
    /** Mean of the squared shape over the length: an ellipsoid cut at the base fills this part of its cylinder. */
    private static final double FILL =
            1 - (cube(1 - WIDEST) + cube(WIDEST)) / (3 * (1 - WIDEST) * (1 - WIDEST));
    private static final double RV_TILT = Math.toRadians(-18);

    private final double base;
    private final double length;
    private final double inner;
    private final double outer;
    private final double rvLength;
    private final double rvAcross;
    private final double rvAlong;
    private final double rvOffset;

    /** @param contraction 0 at end-diastole to 1 at end-systole */
    BeatingHeart(double contraction) {
        base = BASE_DESCENT_MM * contraction;
        length = LENGTH_MM - base;
        double cavity = LV_ED_ML + (LV_ES_ML - LV_ED_ML) * contraction;
        inner = Math.sqrt(1000 * cavity / (Math.PI * FILL * length));
        outer = Math.sqrt(1000 * (cavity + MUSCLE_ML) / (Math.PI * FILL * (length + APEX_WALL_MM)));
        rvLength = 76 - base;
        rvAcross = 43 - 15 * contraction;
        rvAlong = 38 - 10 * contraction;
        rvOffset = 29 - 4 * contraction;
    }

    /** Where the valves are: the chambers above it are atria. */
    double base() {
        return base;
    }

    double innerRadius(double z) {
        return inner * shape((z - base) / length);
    }

    double outerRadius(double z) {
        return outer * shape((z - base) / (length + APEX_WALL_MM));
    }

    /** Distance in mm from the left ventricle's outer surface, negative inside; large beyond its ends. */
    double outsideLeft(double x, double y, double z) {
        double r = outerRadius(z);
        return r == 0 ? 1e3 : Math.hypot(x, y) - r;
    }

    /** About the distance in mm from the right ventricle's ellipse, negative inside; large beyond its ends. */
    double outsideRight(double x, double y, double z) {
        double size = shape((z - base) / rvLength);
        if (size == 0) {
            return 1e3;
        }
        double dx = x + rvOffset * (0.35 + 0.65 * size);
        double dy = y - 3;
        double across = dx * Math.cos(RV_TILT) + dy * Math.sin(RV_TILT);
        double along = dy * Math.cos(RV_TILT) - dx * Math.sin(RV_TILT);
        double q = Math.hypot(across / (rvAcross * size), along / (rvAlong * size));
        return (q - 1) * size * Math.min(rvAcross, rvAlong);
    }

    /** The structure at a point: one of the constants above, with ACDC's values. */
    int structure(double x, double y, double z) {
        double r = Math.hypot(x, y);
        if (r < innerRadius(z)) {
            return LV;
        }
        if (r < outerRadius(z)) {
            return MYOCARDIUM;
        }
        return outsideRight(x, y, z) < 0 ? RV : NONE;
    }

    /** 1 at the widest place, 0 at the apex and outside. */
    private static double shape(double part) {
        if (part < 0 || part >= 1) {
            return 0;
        }
        double t = (part - WIDEST) / (1 - WIDEST);
        return Math.sqrt(1 - t * t);
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
