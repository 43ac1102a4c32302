package org.septum.measurements.tumour;

import java.util.List;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.TumourPart;
import org.septum.imaging.Vector3;

/** Label maps of ellipsoids at known places in the patient. */
final class DrawnTumour {
    static final LabelSet LABELS = new LabelSet(TumourPart.labels());

    private DrawnTumour() {}

    /** An axial grid of so many mm a side, round the patient's origin. @param inPlane and {@code apart} spacing in mm */
    static Grid axial(double inPlane, double apart) {
        int n = (int) Math.round(200 / inPlane);
        int slices = (int) Math.round(160 / apart);
        return new Grid(n, n, slices, 1, Affine.ofSteps(new double[] {inPlane, 0, 0}, new double[] {0, inPlane, 0},
                new double[] {0, 0, apart}, new double[] {-100 + inPlane / 2, -100 + inPlane / 2, -80 + apart / 2}));
    }

    /** The same space stored as sagittal slices, rows from head to feet, 1 mm. */
    static Grid sagittal() {
        return new Grid(200, 160, 200, 1, Affine.ofSteps(new double[] {0, 1, 0}, new double[] {0, 0, -1}, new double[] {1, 0, 0},
                new double[] {-99.5, -99.5, 79.5}));
    }

    /**
     * Gives a value to the voxels in an ellipsoid.
     *
     * @param radii along the turned x and y, and z, in mm
     * @param turn round z in degrees
     */
    static void ellipsoid(LabelMap map, Vector3 centre, double[] radii, double turn, int value) {
        Grid grid = map.grid();
        double c = Math.cos(Math.toRadians(turn));
        double s = Math.sin(Math.toRadians(turn));
        double reach = Math.max(radii[0], Math.max(radii[1], radii[2]));
        int[][] box = box(grid, centre, reach);
        for (int slice = box[2][0]; slice < box[2][1]; slice++) {
            for (int row = box[1][0]; row < box[1][1]; row++) {
                for (int column = box[0][0]; column < box[0][1]; column++) {
                    double[] p = grid.toPatient().apply(column, row, slice);
                    double x = p[0] - centre.x();
                    double y = p[1] - centre.y();
                    double along = (c * x + s * y) / radii[0];
                    double across = (c * y - s * x) / radii[1];
                    if (along * along + across * across + Math.pow((p[2] - centre.z()) / radii[2], 2) <= 1) {
                        map.frame(slice, 0)[row * grid.columns() + column] = (byte) value;
                    }
                }
            }
        }
    }

    /** From and to, by axis, of the voxels not further from a point along any axis of an upright grid. */
    private static int[][] box(Grid grid, Vector3 centre, double reach) {
        int[] size = {grid.columns(), grid.rows(), grid.slices()};
        double[] at = grid.toPatient().inverse().apply(centre.x(), centre.y(), centre.z());
        int[][] box = new int[3][];
        for (int a = 0; a < 3; a++) {
            double voxels = reach / grid.toPatient().spacing(a);
            box[a] = new int[] {Math.max(0, (int) Math.floor(at[a] - voxels)),
                Math.min(size[a], (int) Math.ceil(at[a] + voxels) + 1)};
        }
        return box;
    }

    static void sphere(LabelMap map, Vector3 centre, double radius, int value) {
        ellipsoid(map, centre, new double[] {radius, radius, radius}, 0, value);
    }

    static List<Lesion> lesions(LabelMap map) {
        return Lesions.of(map, LABELS).found();
    }
}
