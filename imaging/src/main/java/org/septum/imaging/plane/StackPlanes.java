package org.septum.imaging.plane;

import java.util.Optional;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;

/**
 * The three planes of a stack: its own voxels, read along the index axis that lies nearest to each patient axis. Nothing is
 * interpolated, so what is seen is what the scanner stored and what an edit changes; an oblique stack has oblique planes, whose
 * sides {@link Grid#toPatient} tells.
 */
public final class StackPlanes {
    /** Cosine of the angle by which a stack may miss right angles: 1°. */
    private static final double MOST_SHEAR = 0.0175;

    private final Grid grid;
    /** Index axis for each patient axis. */
    private final int[] indexAxis;

    private StackPlanes(Grid grid, int[] indexAxis) {
        this.grid = grid;
        this.indexAxis = indexAxis;
    }

    /** Empty where there is one slice only, or where the slices are sheared against each other as with a tilted gantry. */
    public static Optional<StackPlanes> of(Grid grid) {
        return grid.slices() < 2 || isSheared(grid.toPatient()) ? Optional.empty()
                : Optional.of(new StackPlanes(grid, grid.toPatient().nearestAxes()));
    }

    private static boolean isSheared(Affine place) {
        return Math.abs(cosine(place, 0, 1)) > MOST_SHEAR || Math.abs(cosine(place, 0, 2)) > MOST_SHEAR
                || Math.abs(cosine(place, 1, 2)) > MOST_SHEAR;
    }

    private static double cosine(Affine place, int a, int b) {
        double[] p = place.step(a);
        double[] q = place.step(b);
        return (p[0] * q[0] + p[1] * q[1] + p[2] * q[2]) / (place.spacing(a) * place.spacing(b));
    }

    /** The stack's own grid. */
    public Grid stack() {
        return grid;
    }

    /** The plane the stack's own slices lie in. */
    public Plane own() {
        for (Plane plane : Plane.values()) {
            if (indexAxis[plane.axis(2)] == 2) {
                return plane;
            }
        }
        throw new AssertionError("every index axis follows one patient axis");
    }

    /** The plane's voxels as a stack of its own: columns along a row of its picture, rows down it, slices through it. */
    public Grid grid(Plane plane) {
        return refined(plane, 1, 1);
    }

    /**
     * The plane with each pixel divided, covering the same area: for a picture that is finer than the stack.
     *
     * @param across parts along a row, 1 or more
     * @param down parts along a column
     */
    public Grid refined(Plane plane, int across, int down) {
        double[] origin = grid.toPatient().origin();
        double[][] steps = new double[3][];
        int[] counts = new int[3];
        int[] parts = {across, down, 1};
        for (int d = 0; d < 3; d++) {
            int axis = indexAxis[plane.axis(d)];
            double[] step = grid.toPatient().step(axis);
            int count = count(axis);
            boolean flipped = step[plane.axis(d)] * plane.sign(d) < 0;
            double first = (flipped ? count - 1 : 0) + (flipped ? 0.5 - 0.5 / parts[d] : 0.5 / parts[d] - 0.5);
            add(origin, step, first);
            steps[d] = scaled(step, (flipped ? -1.0 : 1.0) / parts[d]);
            counts[d] = count * parts[d];
        }
        return new Grid(counts[0], counts[1], counts[2], grid.phases(), Affine.ofSteps(steps[0], steps[1], steps[2], origin));
    }

    private int count(int axis) {
        return axis == 0 ? grid.columns() : axis == 1 ? grid.rows() : grid.slices();
    }

    private static void add(double[] to, double[] step, double by) {
        for (int a = 0; a < 3; a++) {
            to[a] += step[a] * by;
        }
    }

    private static double[] scaled(double[] step, double by) {
        return new double[] {step[0] * by, step[1] * by, step[2] * by};
    }
}
