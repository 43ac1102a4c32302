package org.septum.app.sample.brain;

import org.septum.app.sample.SmoothNoise;

/** A head: scalp, skull, water around a folded brain, ventricles, deep nuclei, and the tumour. */
final class Head {
    private static final double HALF_WIDTH = 75;
    private static final double HALF_DEPTH = 95;
    private static final double HALF_HEIGHT = 98;
    private static final double SKIN_MM = 2.2;
    private static final double SKULL_FROM_MM = 6;
    private static final double SKULL_TO_MM = 13.5;
    private static final double BRAIN_FROM_MM = 16;
    private static final double CORTEX_MM = 3.2;
    private static final double FOLDS_DEEP_MM = 17;

    private final SampleTumour tumour = new SampleTumour();

    Tissue tissue(double x, double y, double z) {
        double q = Math.hypot(Math.hypot(x / HALF_WIDTH, y / HALF_DEPTH), z / HALF_HEIGHT);
        double depth = (1 - q) * 0.5 * (HALF_WIDTH + HALF_DEPTH);
        if (depth < 0) {
            return Tissue.AIR;
        }
        double wavy = depth + 1.2 * (SmoothNoise.at(x, y, z, 30, 51) - 0.5);
        if (wavy < BRAIN_FROM_MM) {
            return around(wavy);
        }
        Tissue healthy = brain(x, y, z, wavy - BRAIN_FROM_MM);
        return healthy == Tissue.WATER || healthy == Tissue.VESSEL ? healthy : tumour.tissue(x, y, z, healthy);
    }

    private static Tissue around(double depth) {
        if (depth < SKIN_MM) {
            return Tissue.SKIN;
        }
        if (depth < SKULL_FROM_MM) {
            return Tissue.FAT;
        }
        if (depth < SKULL_TO_MM) {
            double middle = Math.abs(depth - 0.5 * (SKULL_FROM_MM + SKULL_TO_MM));
            return middle < 1.6 ? Tissue.MARROW : Tissue.BONE;
        }
        return Tissue.WATER;
    }

    private Tissue brain(double x, double y, double z, double depth) {
        double side = Math.abs(x);
        if (side < 1 && (z > 28 || y < -45 || y > 45)) {
            return depth < 2.5 && y > -20 ? Tissue.VESSEL : Tissue.WATER;
        }
        Tissue middle = middle(side, y, z);
        if (middle != Tissue.WHITE) {
            return middle;
        }
        double fold = Math.abs(SmoothNoise.at(x, y, z, 11, x < 0 ? 52 : 53) - 0.5);
        boolean folded = depth < FOLDS_DEEP_MM * (0.6 + 0.6 * SmoothNoise.at(x, y, z, 21, 54));
        if (folded && fold < 0.035) {
            return Tissue.WATER;
        }
        boolean cortex = depth < CORTEX_MM || folded && fold < 0.14 || side < 1 + CORTEX_MM && (z > 28 || Math.abs(y) > 45);
        return cortex ? Tissue.GREY : Tissue.WHITE;
    }

    /** Ventricles and the nuclei beside them; white where there is neither. */
    private static Tissue middle(double side, double y, double z) {
        double body = ellipsoid(side - 10 - 0.1 * Math.abs(y), y + 2, z - 14 + 0.006 * y * y, 5.5, 34, 6.5);
        double third = ellipsoid(side, y - 4, z + 1, 2, 13, 8);
        if (body < 1 || third < 1) {
            return Tissue.WATER;
        }
        double thalamus = ellipsoid(side - 11, y - 9, z - 2, 8.5, 14, 9);
        double caudate = ellipsoid(side - 16, y + 20, z - 10, 4.5, 12, 8);
        double putamen = ellipsoid(side - 26, y + 6, z - 2, 5, 17, 10);
        return Math.min(thalamus, Math.min(caudate, putamen)) < 1 ? Tissue.NUCLEUS : Tissue.WHITE;
    }

    /** Below 1 inside. */
    private static double ellipsoid(double x, double y, double z, double a, double b, double c) {
        return Math.hypot(Math.hypot(x / a, y / b), z / c);
    }
}
