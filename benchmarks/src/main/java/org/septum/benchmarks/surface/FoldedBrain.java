package org.septum.benchmarks.surface;

import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

/**
 * Labels of a brain drawn by formula, in steps of 1 mm: 1 brain with folds, and in it 2 oedema, 3 an enhancing rim, 4 its core.
 */
final class FoldedBrain {
    private FoldedBrain() { }

    static LabelMap labels() {
        Grid grid = new Grid(160, 190, 150, 1, Affine.ofSteps(new double[] {1, 0, 0}, new double[] {0, 1, 0},
                new double[] {0, 0, 1}, new double[] {-80, -95, -75}));
        LabelMap map = LabelMap.empty(grid);
        for (int slice = 0; slice < grid.slices(); slice++) {
            byte[] frame = map.frame(slice, 0);
            for (int i = 0; i < frame.length; i++) {
                frame[i] = label(i % grid.columns() - 80, i / grid.columns() - 95, slice - 75);
            }
        }
        return map;
    }

    private static byte label(double x, double y, double z) {
        double folds = 0.03 * (Math.sin(x / 4) * Math.cos(y / 5) + Math.sin(y / 4 + z / 6) + Math.cos(z / 5 - x / 7));
        double tumour = Math.sqrt(square(x - 28) + square(y + 20) + square(z - 18));
        double ragged = 1.6 * (Math.sin(x / 2) + Math.cos(y / 2.3) * Math.sin(z / 2.1));
        if (Math.sqrt(square(x / 70) + square(y / 85) + square(z / 65)) > 0.95 - folds) {
            return 0;
        }
        return (byte) (tumour < 9 + ragged ? 4 : tumour < 15 + ragged ? 3 : tumour < 27 + 2 * ragged ? 2 : 1);
    }

    private static double square(double v) {
        return v * v;
    }
}
