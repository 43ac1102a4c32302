package org.septum.imaging.registration;

import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/** A head of ellipsoids drawn by formula, in patient mm around 0, in the greys of a kind of picture. */
final class DrawnHead {
    /** Centre and half axes in mm of scalp, brain, two ventricles, a deep nucleus and a tumour; later ones lie over earlier ones. */
    private static final double[][] PARTS = {
        {0, 0, 0, 78, 98, 86}, {0, 2, 2, 68, 86, 74}, {14, 5, 8, 9, 30, 12}, {-12, 8, 6, 8, 26, 14}, {22, -20, -15, 16, 12, 10},
        {-34, 30, 18, 18, 14, 16}, {5, 60, -40, 30, 16, 14}
    };

    /** Greys of air and the parts, brain's white matter last. */
    static final double[] FLAIR = {10, 300, 520, 90, 90, 560, 950, 540, 430};
    static final double[] T1 = {5, 700, 450, 150, 150, 520, 330, 430, 610};

    private DrawnHead() {}

    /** The head on a grid, moved, with seeded noise; the caller closes it. */
    static Volume on(Grid grid, RigidTransform move, double[] greys, long seed) {
        Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
        RigidTransform back = move.inverse();
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0, n = 0; k < grid.slices(); k++) {
            for (int j = 0; j < grid.rows(); j++) {
                for (int i = 0; i < grid.columns(); i++, n++) {
                    double[] p = grid.toPatient().apply(i, j, k);
                    double[] head = back.apply(p[0], p[1], p[2]);
                    double value = grey(head, greys) + 15 * random.nextGaussian();
                    volume.samples().setAtIndex(ValueLayout.JAVA_SHORT, n, (short) Math.round(value));
                }
            }
        }
        return volume;
    }

    private static double grey(double[] p, double[] greys) {
        int part = 0;
        for (int n = 0; n < PARTS.length; n++) {
            double[] e = PARTS[n];
            double x = (p[0] - e[0]) / e[3];
            double y = (p[1] - e[1]) / e[4];
            double z = (p[2] - e[2]) / e[5];
            part = x * x + y * y + z * z < 1 ? n + 1 : part;
        }
        // folds of white matter, so that the brain is not the same everywhere
        boolean isWhite = part == 2 && Math.sin(p[0] / 9) + Math.sin(p[1] / 11 + 1) + Math.sin(p[2] / 8 + 2) > 0.4;
        return greys[isWhite ? 8 : part];
    }
}
