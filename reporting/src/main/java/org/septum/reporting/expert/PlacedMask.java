package org.septum.reporting.expert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Warning;
import org.septum.imaging.registration.RigidTransform;
import org.septum.imaging.resample.Resampling;

/**
 * A mask laid on a grid by where both lie in the patient.
 *
 * @param map on the grid
 * @param notes what a reader should know of it
 */
record PlacedMask(LabelMap map, List<Warning> notes) {
    /** Of a voxel, how far two grids may be apart and still count as one: positions are written as rounded numbers. */
    private static final double SAME_VOXEL = 0.02;
    private static final double LEAST_INSIDE = 0.5;
    private static final double ALL_INSIDE = 0.999;

    /**
     * @param hasPlace whether the file says where in the patient it lies
     * @throws UnusableInputException where it lies elsewhere
     */
    static PlacedMask of(Path file, LabelMap mask, boolean hasPlace, Grid grid) throws UnusableInputException {
        Grid from = mask.grid();
        if (from.phases() != grid.phases()) {
            throw new UnusableInputException(file, "has %s, and the pictures have %d".formatted(
                    from.phases() == 1 ? "1 phase" : from.phases() + " phases", grid.phases()));
        }
        boolean sameSize = from.columns() == grid.columns() && from.rows() == grid.rows() && from.slices() == grid.slices();
        if (!hasPlace && sameSize) {
            return new PlacedMask(mask, List.of(new Warning("expert-no-place",
                    "The second segmentation does not say where it lies; it was taken voxel by voxel.")));
        }
        Affine index = from.toPatient().inverse().after(grid.toPatient());
        if (sameSize && isSame(index, Affine.identity(), grid)) {
            return new PlacedMask(mask, List.of());
        }
        return resampled(file, mask, index, grid);
    }

    private static PlacedMask resampled(Path file, LabelMap mask, Affine index, Grid grid) throws UnusableInputException {
        Grid from = mask.grid();
        double inside = inside(mask, index.inverse(), grid);
        if (inside < LEAST_INSIDE) {
            throw new UnusableInputException(file, String.format(Locale.ROOT,
                    "lies elsewhere than the pictures: %.0f %% of its labelled voxels are inside them", 100 * inside));
        }
        LabelMap placed = Resampling.nearest(mask, grid, RigidTransform.identity());
        List<Warning> notes = new ArrayList<>();
        if (!isSame(index, rounded(index), grid)) {
            notes.add(new Warning("expert-resampled", ("The second segmentation is on another grid (%d × %d × %d) and was "
                    + "brought onto the pictures' by the nearest voxel; agreement at the edges is less for it.").formatted(
                    from.columns(), from.rows(), from.slices())));
        }
        if (inside < ALL_INSIDE) {
            notes.add(new Warning("expert-cut", String.format(Locale.ROOT,
                    "%.1f %% of the second segmentation lie outside the pictures and are not compared.", 100 * (1 - inside))));
        }
        return new PlacedMask(placed, notes);
    }

    /** Whether two maps of a grid's indices differ by less than a part of a voxel everywhere. */
    private static boolean isSame(Affine a, Affine b, Grid grid) {
        for (int corner = 0; corner < 8; corner++) {
            int i = (corner & 1) * (grid.columns() - 1);
            int j = (corner >> 1 & 1) * (grid.rows() - 1);
            int k = (corner >> 2) * (grid.slices() - 1);
            double[] p = a.apply(i, j, k);
            double[] q = b.apply(i, j, k);
            for (int n = 0; n < 3; n++) {
                if (Math.abs(p[n] - q[n]) > SAME_VOXEL) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The map from voxels to voxels without parts of voxels: axes exchanged or turned round. */
    private static Affine rounded(Affine index) {
        double[] rows = index.rows();
        for (int n = 0; n < rows.length; n++) {
            rows[n] = Math.rint(rows[n]);
        }
        return Affine.ofRows(rows);
    }

    /** Of the labelled voxels, the share whose middle lies in the grid; 1 where none is labelled. */
    private static double inside(LabelMap mask, Affine toIndex, Grid grid) {
        Grid from = mask.grid();
        long all = 0;
        long in = 0;
        for (int phase = 0; phase < from.phases(); phase++) {
            for (int slice = 0; slice < from.slices(); slice++) {
                byte[] frame = mask.frame(slice, phase);
                for (int n = 0; n < frame.length; n++) {
                    if (frame[n] != 0) {
                        all++;
                        in += isIn(toIndex.apply(n % from.columns(), n / from.columns(), slice), grid) ? 1 : 0;
                    }
                }
            }
        }
        return all == 0 ? 1 : (double) in / all;
    }

    private static boolean isIn(double[] index, Grid grid) {
        return index[0] >= -0.5 && index[1] >= -0.5 && index[2] >= -0.5 && index[0] <= grid.columns() - 0.5
                && index[1] <= grid.rows() - 0.5 && index[2] <= grid.slices() - 0.5;
    }
}
