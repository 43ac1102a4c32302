package org.septum.ai.tumour;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.septum.ai.window.HeadScale;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Volume;
import org.septum.imaging.VoxelBox;
import org.septum.imaging.distance.DistanceTransform;

/** A tumour and what lies around it: the voxels of a box, numbered with the column running fastest, then row, then slice. */
record TumourBox(VoxelBox box) {
    private static final boolean[] ANY_LABEL = new boolean[256];

    static {
        Arrays.fill(ANY_LABEL, 1, ANY_LABEL.length, true);
    }

    /** The labelled voxels of phase 0 and what lies up to {@code mm} along an axis beside them; empty where nothing is labelled. */
    static Optional<TumourBox> around(LabelMap map, double mm) {
        return Optional.of(VoxelBox.around(map, 0, ANY_LABEL)).filter(box -> !box.isEmpty())
                .map(box -> new TumourBox(box.widenedIn(map.grid(), mm)));
    }

    int columns() {
        return box.columns();
    }

    int rows() {
        return box.rows();
    }

    int slices() {
        return box.slices();
    }

    /** Which of its voxels have a label in phase 0. */
    boolean[] labelled(LabelMap map) {
        boolean[] found = new boolean[size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = map.frame(slice(i), 0)[inFrame(i, map.grid().columns())] != 0;
        }
        return found;
    }

    /** Squared distance of each of its voxels to the nearest of {@code marked}, in mm². */
    double[] squaredDistances(boolean[] marked, Affine toPatient) {
        return DistanceTransform.squared(marked, columns(), rows(), slices(), toPatient.spacings());
    }

    /** Writes a label for each of its voxels into phase 0. */
    void label(LabelMap map, IntUnaryOperator labels) {
        for (int i = 0; i < size(); i++) {
            map.frame(slice(i), 0)[inFrame(i, map.grid().columns())] = (byte) labels.applyAsInt(i);
        }
    }

    /** Values of phase 0 relative to the head, each averaged with its neighbours in the slice by 1:2:1 along either axis. */
    float[] smoothed(Volume volume, HeadScale scale) {
        Grid grid = volume.grid();
        float[] out = new float[size()];
        float[] frame = new float[grid.columns() * grid.rows()];
        int area = columns() * rows();
        for (int k = 0; k < slices(); k++) {
            volume.values(box.fromSlice() + k, 0, frame);
            scale.scale(frame, frame.length);
            for (int i = 0; i < area; i++) {
                out[k * area + i] = mean(frame, grid, box.fromColumn() + i % columns(), box.fromRow() + i / columns());
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

    /** The stack's slice one of its voxels lies in. */
    int slice(int voxel) {
        return box.fromSlice() + voxel / (columns() * rows());
    }

    /** Where one of its voxels lies in a slice of {@code width} columns. */
    int inFrame(int voxel, int width) {
        int pixel = voxel % (columns() * rows());
        return (box.fromRow() + pixel / columns()) * width + box.fromColumn() + pixel % columns();
    }

    private int size() {
        return columns() * rows() * slices();
    }
}
