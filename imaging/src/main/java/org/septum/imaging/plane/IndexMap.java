package org.septum.imaging.plane;

import org.septum.imaging.Affine;
import org.septum.imaging.Grid;

/**
 * From the pixels of a plane to the voxels of a stack: index = column · perColumn + row · perRow + slice · perSlice + origin, for
 * each of the stack's three axes.
 *
 * @param perColumn three steps in voxels @param perRow likewise @param perSlice likewise @param origin of pixel (0, 0, 0)
 * @param exact whether every pixel is a voxel
 */
record IndexMap(double[] perColumn, double[] perRow, double[] perSlice, double[] origin, boolean exact) {
    /** Rounding of affines read from files is below a millionth of a voxel. */
    private static final double WHOLE = 1e-6;

    /** @param move patient mm of the plane to patient mm of the stack; the identity where both lie in one space */
    static IndexMap of(Grid plane, Grid stack, Affine move) {
        Affine map = stack.toPatient().inverse().after(move).after(plane.toPatient());
        double[][] parts = {map.step(0), map.step(1), map.step(2), map.origin()};
        boolean exact = true;
        for (double[] part : parts) {
            for (int a = 0; a < 3; a++) {
                double whole = Math.rint(part[a]);
                boolean isWhole = Math.abs(part[a] - whole) < WHOLE;
                exact &= isWhole;
                part[a] = isWhole ? whole : part[a];
            }
        }
        return new IndexMap(parts[0], parts[1], parts[2], parts[3], exact);
    }

    double at(int axis, double column, double row, double slice) {
        return column * perColumn[axis] + row * perRow[axis] + slice * perSlice[axis] + origin[axis];
    }
}
