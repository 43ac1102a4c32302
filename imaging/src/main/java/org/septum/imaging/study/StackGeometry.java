package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.septum.imaging.Affine;
import org.septum.imaging.Warning;

/**
 * The one affine that comes closest to the planes of a stack, in the sense of least squares over their centres and directions,
 * and warnings where no affine can be right.
 */
final class StackGeometry {
    /** Distances between slices that differ by a greater part of their median are unequal. */
    private static final double UNEQUAL = 0.02;
    /** No slice may lie further from where the affine puts it than this part of a voxel, before a reader is told. */
    private static final double MOST_OFF_VOXELS = 0.5;
    /** Slices shifted against one another by more than this angle make a tilted stack. */
    private static final double TILTED = Math.cos(Math.toRadians(1));

    private final List<Plane> planes;
    private final int columns;
    private final int rows;
    private final List<Warning> warnings = new ArrayList<>();
    private final Affine affine;

    /**
     * @param planes one per slice, ascending along the normal
     * @param thickness distance to assume between slices where there is only one; not positive where it is not known either
     */
    StackGeometry(List<Plane> planes, int columns, int rows, double thickness) {
        this.planes = planes;
        this.columns = columns;
        this.rows = rows;
        double[] alongRow = meanStep(true);
        double[] alongColumn = meanStep(false);
        double[] slice = planes.size() > 1 ? sliceStep() : singleStep(thickness);
        affine = Affine.ofSteps(alongRow, alongColumn, slice, origin(alongRow, alongColumn, slice));
        if (planes.size() > 1) {
            checkSpacing();
            checkTilt(slice);
            checkResidual();
        }
    }

    Affine affine() {
        return affine;
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * The warnings, and one more where the files state another distance between slices than their positions have.
     *
     * @param stated Spacing Between Slices (0018,0088) in mm; 0 where not stated
     */
    List<Warning> warnings(double stated) {
        List<Warning> all = new ArrayList<>(warnings);
        double distance = planes.size() > 1 ? distance() : 0;
        if (stated > 0 && distance > 0 && Math.abs(stated / distance - 1) > UNEQUAL) {
            all.add(new Warning("stated-spacing", ("The files state %.2f mm from slice to slice, but their positions are %.2f mm apart; "
                    + "the positions are used.").formatted(stated, distance)));
        }
        return all;
    }

    /** The middle one of the distances between neighbours along the normal. */
    private double distance() {
        double[] gaps = gaps();
        Arrays.sort(gaps);
        return gaps[gaps.length / 2];
    }

    private double[] gaps() {
        double[] gaps = new double[planes.size() - 1];
        double[] normal = planes.getFirst().normal();
        for (int k = 0; k < gaps.length; k++) {
            gaps[k] = Plane.dot(normal, planes.get(k + 1).position()) - Plane.dot(normal, planes.get(k).position());
        }
        return gaps;
    }

    private double[] meanStep(boolean column) {
        double[] mean = new double[3];
        for (Plane plane : planes) {
            double[] direction = column ? plane.alongRow() : plane.alongColumn();
            double spacing = column ? plane.columnSpacing() : plane.rowSpacing();
            for (int a = 0; a < 3; a++) {
                mean[a] += direction[a] * spacing / planes.size();
            }
        }
        return mean;
    }

    /** As the centres run; where slices are missing, from one slice to the next and not on average over the holes. */
    private double[] sliceStep() {
        double[] mean = meanSliceStep();
        double along = Plane.dot(mean, planes.getFirst().normal());
        double distance = distance();
        return holes() > 0 && distance > 0 ? Plane.scaled(mean, distance / along) : mean;
    }

    private long holes() {
        double distance = distance();
        return Arrays.stream(gaps()).filter(g -> Math.round(g / distance) >= 2).count();
    }

    /** Slope of the slices' centres over their index. */
    private double[] meanSliceStep() {
        double middle = (planes.size() - 1) / 2.0;
        double[] slope = new double[3];
        double squares = 0;
        for (int k = 0; k < planes.size(); k++) {
            double[] centre = planes.get(k).at((columns - 1) / 2.0, (rows - 1) / 2.0);
            for (int a = 0; a < 3; a++) {
                slope[a] += (k - middle) * centre[a];
            }
            squares += (k - middle) * (k - middle);
        }
        return Plane.scaled(slope, 1 / squares);
    }

    private double[] singleStep(double thickness) {
        if (thickness > 0) {
            return Plane.scaled(planes.getFirst().normal(), thickness);
        }
        warnings.add(new Warning("no-thickness",
                "The files do not say how thick the slice is; 1 mm is assumed, so volumes are unknown."));
        return planes.getFirst().normal();
    }

    /** Such that the mean of the slices' centres is met exactly. */
    private double[] origin(double[] alongRow, double[] alongColumn, double[] slice) {
        double[] origin = new double[3];
        for (Plane plane : planes) {
            double[] centre = plane.at((columns - 1) / 2.0, (rows - 1) / 2.0);
            for (int a = 0; a < 3; a++) {
                origin[a] += centre[a] / planes.size();
            }
        }
        for (int a = 0; a < 3; a++) {
            origin[a] -= alongRow[a] * (columns - 1) / 2.0 + alongColumn[a] * (rows - 1) / 2.0
                    + slice[a] * (planes.size() - 1) / 2.0;
        }
        return origin;
    }

    private boolean regular() {
        double distance = distance();
        return Arrays.stream(gaps()).allMatch(g -> g >= distance * (1 - UNEQUAL) && g <= distance * (1 + UNEQUAL));
    }

    private void checkSpacing() {
        if (regular()) {
            return;
        }
        double[] sorted = gaps();
        Arrays.sort(sorted);
        long holes = holes();
        warnings.add(holes > 0
                ? new Warning("missing-slices",
                        "Slices are missing in %d places (distances from %.2f to %.2f mm): volumes are unreliable."
                        .formatted(holes, sorted[0], sorted[sorted.length - 1]))
                : new Warning("unequal-spacing", "Slices lie %.2f to %.2f mm apart: volumes are unreliable."
                        .formatted(sorted[0], sorted[sorted.length - 1])));
    }

    private void checkTilt(double[] slice) {
        double cosine = Plane.dot(Plane.scaled(slice, 1 / Plane.length(slice)), planes.getFirst().normal());
        if (cosine < TILTED) {
            warnings.add(new Warning("tilted",
                    "Each slice is shifted against the one before it by the same amount (a tilt of %.1f°)."
                    .formatted(Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1))))));
        }
    }

    private void checkResidual() {
        double worst = 0;
        boolean named = !regular(); // then what is off along the stack is said already
        Affine toIndex = affine.inverse();
        for (int k = 0; k < planes.size(); k++) {
            for (int corner = 0; corner < 4; corner++) {
                double i = (corner & 1) * (columns - 1.0);
                double j = (corner >> 1) * (rows - 1.0);
                double[] p = planes.get(k).at(i, j);
                double[] index = toIndex.apply(p[0], p[1], p[2]);
                double inPlane = Math.max(Math.abs(index[0] - i), Math.abs(index[1] - j));
                double along = named ? 0 : Math.abs(index[2] - k);
                worst = Math.max(worst, Math.max(inPlane, along));
            }
        }
        if (worst > MOST_OFF_VOXELS) {
            warnings.add(new Warning("uneven-stack",
                    "The slices lie on no regular grid: some lie %.1f voxels from where they are shown.".formatted(worst)));
        }
    }
}
