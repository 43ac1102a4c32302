package org.septum.overlays.surface;

import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

/** Label maps of solids whose volumes and areas are known. */
public final class Solids {
    private Solids() { }

    /** Whether a place in the patient belongs to a solid. */
    public interface Solid {
        boolean holds(double x, double y, double z);
    }

    public static Solid ball(double x0, double y0, double z0, double radius) {
        return (x, y, z) -> square(x - x0) + square(y - y0) + square(z - z0) < radius * radius;
    }

    private static double square(double v) {
        return v * v;
    }

    /** Label 1 where the voxel's middle lies in the solid. */
    public static LabelMap map(Grid grid, Solid solid) {
        LabelMap map = LabelMap.empty(grid);
        for (int phase = 0; phase < grid.phases(); phase++) {
            add(map, phase, solid, 1);
        }
        return map;
    }

    public static void add(LabelMap map, int phase, Solid solid, int value) {
        Grid grid = map.grid();
        for (int slice = 0; slice < grid.slices(); slice++) {
            byte[] frame = map.frame(slice, phase);
            for (int i = 0; i < frame.length; i++) {
                double[] p = grid.toPatient().apply(i % grid.columns(), i / grid.columns(), slice);
                if (solid.holds(p[0], p[1], p[2])) {
                    frame[i] = (byte) value;
                }
            }
        }
    }

    /** A grid along the patient's axes, the middle voxel at the origin. */
    public static Grid grid(int columns, int rows, int slices, double x, double y, double z) {
        return new Grid(columns, rows, slices, 1, Affine.ofSteps(new double[] {x, 0, 0}, new double[] {0, y, 0},
                new double[] {0, 0, z}, new double[] {-x * (columns / 2), -y * (rows / 2), -z * (slices / 2)}));
    }
}
