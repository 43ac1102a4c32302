package org.septum.ai.tumour;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.septum.ai.window.HeadScale;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Volume;

/**
 * A part of a grid, its voxels numbered with the column running fastest, then row, then slice.
 *
 * @param column first one within
 * @param row first one within
 * @param slice first one within
 */
record TumourBox(int column, int row, int slice, int columns, int rows, int slices) {
    /** The labelled voxels of phase 0 and what lies up to {@code mm} along an axis beside them; empty where nothing is labelled. */
    static Optional<TumourBox> around(LabelMap map, double mm) {
        Grid grid = map.grid();
        int[] low = {grid.columns(), grid.rows(), grid.slices()};
        int[] high = {-1, -1, -1};
        for (int k = 0; k < grid.slices(); k++) {
            byte[] frame = map.frame(k, 0);
            for (int i = 0; i < frame.length; i++) {
                if (frame[i] != 0) {
                    widen(low, high, i % grid.columns(), i / grid.columns(), k);
                }
            }
        }
        return high[2] < 0 ? Optional.empty() : Optional.of(grown(grid, low, high, mm));
    }

    private static void widen(int[] low, int[] high, int... voxel) {
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], voxel[axis]);
            high[axis] = Math.max(high[axis], voxel[axis]);
        }
    }

    private static TumourBox grown(Grid grid, int[] low, int[] high, double mm) {
        int[] size = {grid.columns(), grid.rows(), grid.slices()};
        for (int axis = 0; axis < 3; axis++) {
            int more = (int) Math.ceil(mm / grid.toPatient().spacing(axis));
            low[axis] = Math.max(0, low[axis] - more);
            high[axis] = Math.min(size[axis] - 1, high[axis] + more);
        }
        return new TumourBox(low[0], low[1], low[2], high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1);
    }

    /** Which of its voxels have a label in phase 0. */
    boolean[] labelled(LabelMap map) {
        boolean[] found = new boolean[size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = map.frame(slice + i / (columns * rows), 0)[inFrame(i, map.grid().columns())] != 0;
        }
        return found;
    }

    /** Writes a label for each of its voxels into phase 0. */
    void label(LabelMap map, IntUnaryOperator labels) {
        for (int i = 0; i < size(); i++) {
            map.frame(slice + i / (columns * rows), 0)[inFrame(i, map.grid().columns())] = (byte) labels.applyAsInt(i);
        }
    }

    /** Values of phase 0 relative to the head, each averaged with its neighbours in the slice by 1:2:1 along either axis. */
    float[] smoothed(Volume volume, HeadScale scale) {
        Grid grid = volume.grid();
        float[] out = new float[size()];
        float[] frame = new float[grid.columns() * grid.rows()];
        for (int k = 0; k < slices; k++) {
            volume.values(slice + k, 0, frame);
            scale.scale(frame, frame.length);
            for (int i = 0; i < columns * rows; i++) {
                out[k * columns * rows + i] = mean(frame, grid, column + i % columns, row + i / columns);
            }
        }
        return out;
    }

    private static float mean(float[] frame, Grid grid, int column, int row) {
        float sum = 0;
        for (int dr = -1; dr <= 1; dr++) {
            int line = Math.clamp(row + dr, 0, grid.rows() - 1) * grid.columns();
            for (int dc = -1; dc <= 1; dc++) {
                sum += (2 - Math.abs(dr)) * (2 - Math.abs(dc)) * frame[line + Math.clamp(column + dc, 0, grid.columns() - 1)];
            }
        }
        return sum / 16;
    }

    private int inFrame(int voxel, int width) {
        int pixel = voxel % (columns * rows);
        return (row + pixel / columns) * width + column + pixel % columns;
    }

    private int size() {
        return columns * rows * slices;
    }
}
