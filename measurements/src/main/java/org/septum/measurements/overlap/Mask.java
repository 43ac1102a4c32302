package org.septum.measurements.overlap;

import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.VoxelBox;

/**
 * The voxels of a structure at one phase, inside a box that leaves a voxel of air around them wherever the picture goes on. The
 * column index runs fastest, then row, then slice.
 *
 * @param spacing millimetres per column, row and slice; the axes are taken as perpendicular
 */
record Mask(int columns, int rows, int slices, double[] spacing, boolean[] inside) {
    /** @param wanted by label 0 to 255: whether it is of the structure */
    static Mask of(LabelMap map, boolean[] wanted, int phase, VoxelBox box) {
        Grid g = map.grid();
        boolean[] inside = new boolean[Math.multiplyExact(box.columns() * box.rows(), box.slices())];
        for (int slice = box.fromSlice(), i = 0; slice < box.toSlice(); slice++) {
            byte[] frame = map.frame(slice, phase);
            for (int row = box.fromRow(); row < box.toRow(); row++) {
                for (int column = box.fromColumn(); column < box.toColumn(); column++, i++) {
                    inside[i] = wanted[Byte.toUnsignedInt(frame[row * g.columns() + column])];
                }
            }
        }
        return new Mask(box.columns(), box.rows(), box.slices(), g.toPatient().spacings(), inside);
    }

    long count() {
        long n = 0;
        for (boolean b : inside) {
            n += b ? 1 : 0;
        }
        return n;
    }

    /** Voxels with a face towards the outside, the picture's edge included. */
    boolean[] surface() {
        boolean[] surface = new boolean[inside.length];
        for (int k = 0, i = 0; k < slices; k++) {
            for (int j = 0; j < rows; j++) {
                for (int c = 0; c < columns; c++, i++) {
                    surface[i] = inside[i] && !surrounded(c, j, k, i);
                }
            }
        }
        return surface;
    }

    private boolean surrounded(int c, int j, int k, int i) {
        int frame = columns * rows;
        return c > 0 && c < columns - 1 && j > 0 && j < rows - 1 && k > 0 && k < slices - 1
                && inside[i - 1] && inside[i + 1] && inside[i - columns] && inside[i + columns]
                && inside[i - frame] && inside[i + frame];
    }
}
