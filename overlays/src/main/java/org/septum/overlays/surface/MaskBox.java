package org.septum.overlays.surface;

import java.util.Set;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

/**
 * The part of a label map in which some of its labels lie, with one voxel of margin. The axis with the longest step comes last,
 * whichever it was in the map, so that thick slices are always slices.
 *
 * @param mask column fastest, then row, then slice
 * @param toPatient index to patient millimetres (LPS)
 * @param count of voxels inside
 */
record MaskBox(boolean[] mask, int columns, int rows, int slices, Affine toPatient, long count) {
    static MaskBox of(LabelMap map, Set<Integer> values, int phase) {
        boolean[] wanted = new boolean[256];
        values.forEach(v -> wanted[v] = true);
        Extent extent = Extent.of(map, wanted, phase);
        return extent.count == 0 ? new MaskBox(new boolean[0], 0, 0, 0, map.grid().toPatient(), 0)
                : cut(map, wanted, phase, extent);
    }

    boolean isEmpty() {
        return count == 0;
    }

    double volumeMm3() {
        return count * toPatient.voxelVolume();
    }

    private static MaskBox cut(LabelMap map, boolean[] wanted, int phase, Extent extent) {
        int last = longest(map.grid().toPatient());
        int[] axes = {last == 0 ? 1 : 0, last == 2 ? 1 : 2, last};
        int[] size = new int[3];
        int[] stride = new int[3];
        int run = 1;
        for (int a = 0; a < 3; a++) {
            size[a] = extent.size(axes[a]) + 2;
            stride[axes[a]] = run;
            run *= size[a];
        }
        boolean[] mask = new boolean[run];
        for (int k = extent.least[2]; k <= extent.most[2]; k++) {
            byte[] frame = map.frame(k, phase);
            for (int j = extent.least[1]; j <= extent.most[1]; j++) {
                int at = (k - extent.least[2] + 1) * stride[2] + (j - extent.least[1] + 1) * stride[1] + stride[0];
                for (int i = extent.least[0]; i <= extent.most[0]; i++, at += stride[0]) {
                    mask[at] = wanted[Byte.toUnsignedInt(frame[j * map.grid().columns() + i])];
                }
            }
        }
        return new MaskBox(mask, size[0], size[1], size[2], placed(map.grid().toPatient(), axes, extent), extent.count);
    }

    private static int longest(Affine place) {
        int longest = 2; // the slices, where all steps are alike
        for (int a = 0; a < 2; a++) {
            longest = place.spacing(a) > place.spacing(longest) * 1.001 ? a : longest;
        }
        return longest;
    }

    private static Affine placed(Affine of, int[] axes, Extent extent) {
        double[] origin = of.apply(extent.least[0] - 1, extent.least[1] - 1, extent.least[2] - 1);
        return Affine.ofSteps(of.step(axes[0]), of.step(axes[1]), of.step(axes[2]), origin);
    }

    /** The first and last index along each axis with a label that is wanted. */
    private static final class Extent {
        private final int[] least = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        private final int[] most = {-1, -1, -1};
        private long count;

        static Extent of(LabelMap map, boolean[] wanted, int phase) {
            Extent extent = new Extent();
            Grid grid = map.grid();
            for (int slice = 0; slice < grid.slices(); slice++) {
                byte[] frame = map.frame(slice, phase);
                for (int i = 0; i < frame.length; i++) {
                    if (wanted[Byte.toUnsignedInt(frame[i])]) {
                        extent.add(i % grid.columns(), i / grid.columns(), slice);
                    }
                }
            }
            return extent;
        }

        private void add(int... index) {
            count++;
            for (int a = 0; a < 3; a++) {
                least[a] = Math.min(least[a], index[a]);
                most[a] = Math.max(most[a], index[a]);
            }
        }

        int size(int axis) {
            return most[axis] - least[axis] + 1;
        }
    }
}
