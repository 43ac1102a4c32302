package org.septum.app.sample;

import java.util.Map;

/**
 * The true volumes of the sample study in millilitres, and the mass in grams: the exact outlines at the middle of each slice,
 * summed as discs. What lies above the first slice and below the last is in no picture, so it is in no number either.
 */
public record SampleTruth(double lvEdMl, double lvEsMl, double rvEdMl, double rvEsMl, double massG, int endSystole) {
    private static final double MUSCLE_G_PER_ML = 1.05;

    static SampleTruth of(PhantomScan scan) {
        int es = scan.cycle().endSystole();
        double[] ed = volumes(scan, 0);
        double[] small = volumes(scan, es);
        return new SampleTruth(ed[BeatingHeart.LV], small[BeatingHeart.LV], ed[BeatingHeart.RV], small[BeatingHeart.RV],
                MUSCLE_G_PER_ML * ed[BeatingHeart.MYOCARDIUM], es);
    }

    public double lvEf() {
        return 100 * (lvEdMl - lvEsMl) / lvEdMl;
    }

    public double rvEf() {
        return 100 * (rvEdMl - rvEsMl) / rvEdMl;
    }

    /** The true values under the ids of the measurements that find them. */
    public Map<String, Double> byMeasurement() {
        return Map.of("lv.edv", lvEdMl, "lv.esv", lvEsMl, "lv.sv", lvEdMl - lvEsMl, "lv.ef", lvEf(), "lv.mass", massG,
                "rv.edv", rvEdMl, "rv.esv", rvEsMl, "rv.sv", rvEdMl - rvEsMl, "rv.ef", rvEf());
    }

    private static double[] volumes(PhantomScan scan, int phase) {
        double[] ml = new double[4];
        double voxel = PhantomScan.PIXEL_MM * PhantomScan.PIXEL_MM * PhantomScan.SPACING_MM / 1000;
        for (int slice = 0; slice < PhantomScan.SLICES; slice++) {
            for (byte structure : scan.truth(slice, phase)) {
                ml[structure] += voxel;
            }
        }
        return ml;
    }
}
