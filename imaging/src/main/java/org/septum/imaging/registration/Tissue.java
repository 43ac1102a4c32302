package org.septum.imaging.registration;

import org.septum.imaging.Affine;
import org.septum.imaging.window.Percentiles;

/**
 * Where a picture shows the patient and not the air around, and between which values.
 *
 * @param low 1st percentile of the values
 * @param high 99.5th percentile
 * @param centre centroid of the tissue in patient mm
 * @param box the unit cube laid over the tissue and a margin: 0 to 1 along column, row and slice to patient mm; within the picture
 */
record Tissue(double low, double high, double[] centre, Affine box) {
    /** Of the range between the percentiles, what still counts as air. */
    private static final double AIR = 0.1;
    /** The outline against the air says much about where a head lies. */
    private static final double MARGIN_MM = 8;

    /** @throws UnalignableException where the picture shows one value only */
    static Tissue of(Level level) throws UnalignableException {
        Percentiles all = new Percentiles();
        for (float v : level.values()) {
            all.add(v);
        }
        double low = all.lower(0.01);
        double high = all.upper(0.995);
        if (!(high > low)) {
            throw new UnalignableException("a picture is empty: all its values are alike");
        }
        Extent extent = Extent.of(level, low + AIR * (high - low));
        return new Tissue(low, high, extent.centre(level), extent.box(level));
    }

    /** The middles of the box's six sides in patient mm: about where the head's front, back, sides, top and bottom are. */
    double[][] sides() {
        return new double[][] {
            box.apply(0, 0.5, 0.5), box.apply(1, 0.5, 0.5), box.apply(0.5, 0, 0.5), box.apply(0.5, 1, 0.5),
            box.apply(0.5, 0.5, 0), box.apply(0.5, 0.5, 1)
        };
    }

    /** First and last index of voxels above a value, and the sums of their indices, by axis. */
    private record Extent(double[] first, double[] last, double[] sum, long count) {
        static Extent of(Level level, double least) {
            double[] first = {level.columns(), level.rows(), level.slices()};
            double[] last = new double[3];
            double[] sum = new double[3];
            long n = 0;
            int frame = level.columns() * level.rows();
            for (int i = 0; i < level.values().length; i++) {
                if (level.values()[i] > least) {
                    int[] at = {i % level.columns(), i / level.columns() % level.rows(), i / frame};
                    for (int a = 0; a < 3; a++) {
                        first[a] = Math.min(first[a], at[a]);
                        last[a] = Math.max(last[a], at[a]);
                        sum[a] += at[a];
                    }
                    n++;
                }
            }
            return new Extent(first, last, sum, n);
        }

        double[] centre(Level level) {
            return level.toPatient().apply(sum[0] / count, sum[1] / count, sum[2] / count);
        }

        Affine box(Level level) {
            int[] size = {level.columns(), level.rows(), level.slices()};
            double[] from = new double[3];
            double[][] edges = new double[3][];
            for (int a = 0; a < 3; a++) {
                double margin = MARGIN_MM / level.toPatient().spacing(a);
                from[a] = Math.max(0, first[a] - margin);
                double length = Math.min(size[a] - 1, last[a] + margin) - from[a];
                edges[a] = level.toPatient().step(a);
                for (int b = 0; b < 3; b++) {
                    edges[a][b] *= length;
                }
            }
            return Affine.ofSteps(edges[0], edges[1], edges[2], level.toPatient().apply(from[0], from[1], from[2]));
        }
    }
}
