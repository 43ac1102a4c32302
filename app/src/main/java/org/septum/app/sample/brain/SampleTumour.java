package org.septum.app.sample.brain;

import org.septum.app.sample.SmoothNoise;

/**
 * A tumour in the left frontal lobe: a dead middle, a ragged rim that takes up contrast, and oedema that spreads in white matter and
 * stops at the cortex.
 */
final class SampleTumour {
    private static final double X = 31;
    private static final double Y = -34;
    private static final double Z = 24;
    private static final double OEDEMA_MM = 33;
    private static final double RIM_MM = 15;
    private static final double RIM_THICKNESS_MM = 4.5;

    /** What a place in the brain is, given what it would be without a tumour. */
    Tissue tissue(double x, double y, double z, Tissue healthy) {
        double r = Math.hypot(Math.hypot(x - X, y - Y), 1.15 * (z - Z));
        if (r > 1.4 * OEDEMA_MM) {
            return healthy;
        }
        double rim = RIM_MM * (0.8 + 0.45 * SmoothNoise.at(x, y, z, 13, 71));
        if (r < rim) {
            double inner = rim - RIM_THICKNESS_MM * (0.6 + 0.9 * SmoothNoise.at(x, y, z, 8, 72));
            return r < inner ? Tissue.NECROSIS : Tissue.ENHANCING;
        }
        boolean spreads = healthy == Tissue.WHITE || healthy == Tissue.NUCLEUS;
        double oedema = OEDEMA_MM * (0.62 + 0.6 * SmoothNoise.at(x, y, z, 24, 73));
        return spreads && r < oedema || r < rim + 3 && healthy == Tissue.GREY ? Tissue.OEDEMA : healthy;
    }
}
