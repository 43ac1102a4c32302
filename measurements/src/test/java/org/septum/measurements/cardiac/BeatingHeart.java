package org.septum.measurements.cardiac;

import java.util.List;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;

/** Label maps whose volumes are known by construction: a given number of voxels of each structure in each slice. */
final class BeatingHeart {
    static final LabelSet LABELS = new LabelSet(List.of(label(1, "rv"), label(2, "myo"), label(3, "lv")));

    private BeatingHeart() {}

    private static Label label(int value, String id) {
        return new Label(value, id, id, 0xFFFFFF, new CodedConcept(id, "99TEST", id));
    }

    /** 40 × 40 pixels of 2 × 2 mm, slices of 10 mm: a voxel has 0.04 mL. */
    static Grid grid(int slices, int phases) {
        return new Grid(40, 40, slices, phases, Affine.ofRows(2, 0, 0, -40, 0, 2, 0, -40, 0, 0, 10, 0));
    }

    /** @param voxels per phase: {lv, rv, myo} in each slice */
    static LabelMap of(int slices, int[]... voxels) {
        return of(grid(slices, voxels.length), voxels);
    }

    static LabelMap of(Grid grid, int[]... voxels) {
        LabelMap map = LabelMap.empty(grid);
        for (int phase = 0; phase < voxels.length; phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                fill(map.frame(slice, phase), voxels[phase]);
            }
        }
        return map;
    }

    static int[][] lvOnly(int... lv) {
        int[][] voxels = new int[lv.length][];
        for (int i = 0; i < lv.length; i++) {
            voxels[i] = new int[] {lv[i], 0, 0};
        }
        return voxels;
    }

    private static void fill(byte[] frame, int[] lvRvMyo) {
        byte[] values = {3, 1, 2};
        int at = 0;
        for (int s = 0; s < 3; s++) {
            for (int i = 0; i < lvRvMyo[s]; i++) {
                frame[at++] = values[s];
            }
        }
    }
}
