package org.septum.measurements.overlap;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.VoxelBox;
import org.septum.imaging.distance.DistanceTransform;

/** Agreement of one structure in two label maps of the same grid size, at one phase each. */
public final class Overlap {
    private final Mask a;
    private final Mask b;

    private Overlap(Mask a, Mask b) {
        this.a = a;
        this.b = b;
    }

    /** @throws IllegalArgumentException where the two maps differ in columns, rows or slices */
    public static Overlap of(LabelMap first, int firstPhase, LabelMap second, int secondPhase, int value) {
        return of(first, firstPhase, second, secondPhase, Set.of(value));
    }

    /**
     * Of a structure of several labels.
     *
     * @throws IllegalArgumentException where the two maps differ in columns, rows or slices
     */
    public static Overlap of(LabelMap first, int firstPhase, LabelMap second, int secondPhase, Set<Integer> values) {
        Grid a = first.grid();
        Grid b = second.grid();
        if (a.columns() != b.columns() || a.rows() != b.rows() || a.slices() != b.slices()) {
            throw new IllegalArgumentException("the label maps are not on one grid: %d × %d × %d and %d × %d × %d".formatted(
                    a.columns(), a.rows(), a.slices(), b.columns(), b.rows(), b.slices()));
        }
        boolean[] wanted = new boolean[256];
        values.forEach(value -> wanted[value] = true);
        // distances between two structures are the same in a box around both, and much quicker
        VoxelBox box = VoxelBox.around(first, firstPhase, wanted).with(VoxelBox.around(second, secondPhase, wanted))
                .widenedIn(a);
        return new Overlap(Mask.of(first, wanted, firstPhase, box), Mask.of(second, wanted, secondPhase, box));
    }

    /** 2 |A∩B| / (|A| + |B|); 1 where both are empty. */
    public double dice() {
        long both = 0;
        for (int i = 0; i < a.inside().length; i++) {
            both += a.inside()[i] && b.inside()[i] ? 1 : 0;
        }
        long total = a.count() + b.count();
        return total == 0 ? 1 : 2.0 * both / total;
    }

    /** Volume of the first in mL, with its own voxels. */
    public double firstMl() {
        return ml(a);
    }

    /** Volume of the second in mL, with its own voxels. */
    public double secondMl() {
        return ml(b);
    }

    /** Volume of the first less that of the second, in mL, each with its own voxels. */
    public double volumeDifferenceMl() {
        return ml(a) - ml(b);
    }

    private static double ml(Mask m) {
        return m.count() * m.spacing()[0] * m.spacing()[1] * m.spacing()[2] / 1000;
    }

    /**
     * The larger of the two directed 95th percentiles of the distances from surface voxels of one to the nearest surface voxel of
     * the other, in mm, with the first map's spacing. Percentiles interpolate linearly. Empty where either structure is.
     */
    public OptionalDouble hausdorff95Mm() {
        if (a.count() == 0 || b.count() == 0) {
            return OptionalDouble.empty();
        }
        boolean[] edgeA = a.surface();
        boolean[] edgeB = b.surface();
        return OptionalDouble.of(Math.max(percentile95(edgeA, edgeB), percentile95(edgeB, edgeA)));
    }

    private double percentile95(boolean[] from, boolean[] to) {
        double[] squared = DistanceTransform.squared(to, a.columns(), a.rows(), a.slices(), a.spacing());
        double[] distances = new double[from.length];
        int n = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i]) {
                distances[n++] = Math.sqrt(squared[i]);
            }
        }
        Arrays.sort(distances, 0, n);
        double rank = 0.95 * (n - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, n - 1);
        return distances[below] + (rank - below) * (distances[above] - distances[below]);
    }
}
