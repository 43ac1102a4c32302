package org.septum.ai.tiles;

import java.util.List;
import org.septum.ai.model.TileInput;
import org.septum.ai.model.TileOrientation;
import org.septum.imaging.Grid;

/**
 * The network's samples over a picture: its axes D, H and W run along the picture's index axes, each along another one,
 * forwards or backwards, at the network's spacing. Nothing is turned by less than a right angle: of an oblique picture the
 * nearest axes are taken.
 */
final class TileSpace {
    /** A step between samples that differs from a voxel by less than this part is a voxel: nothing is interpolated. */
    private static final double SAME = 0.02;

    private final int[] pictureAxis = new int[3];
    private final int[] pictureSize = new int[3];
    private final int[] size = new int[3];
    private final double[] first = new double[3];
    private final double[] step = new double[3];

    private TileSpace() {}

    static TileSpace of(Grid grid, TileInput input) {
        TileSpace space = new TileSpace();
        int[] sizes = {grid.columns(), grid.rows(), grid.slices()};
        TileOrientation orientation = input.orientation();
        boolean asStored = orientation.letters().isEmpty();
        int[] indexAxisOfPatient = grid.toPatient().nearestAxes();
        for (int axis = 0; axis < 3; axis++) {
            int patientAxis = asStored ? -1 : orientation.patientAxis(axis);
            int index = asStored ? axis : indexAxisOfPatient[patientAxis];
            boolean backwards = !asStored && grid.toPatient().step(index)[patientAxis] > 0 != orientation.grows(axis);
            space.lay(axis, index, sizes[index], ratio(input, axis, grid.toPatient().spacing(index)), backwards);
        }
        return space;
    }

    private static double ratio(TileInput input, int axis, double voxel) {
        double ratio = input.spacingMm().map(s -> s.get(axis) / voxel).orElse(1.0);
        return Math.abs(ratio - 1) < SAME ? 1 : ratio;
    }

    /** Samples are spread so that as much is left over at one end of the picture as at the other. */
    private void lay(int axis, int index, int voxels, double ratio, boolean backwards) {
        pictureAxis[axis] = index;
        pictureSize[axis] = voxels;
        size[axis] = (int) Math.floor((voxels - 1) / ratio + 1e-9) + 1;
        double left = (voxels - 1 - (size[axis] - 1) * ratio) / 2;
        step[axis] = backwards ? -ratio : ratio;
        first[axis] = backwards ? voxels - 1 - left : left;
    }

    /** Samples along an axis. */
    int size(int axis) {
        return size[axis];
    }

    /** Samples along D, H and W. */
    List<Integer> sizes() {
        return List.of(size[0], size[1], size[2]);
    }

    /** The axis along which a picture's index axis (0 column, 1 row, 2 slice) runs. */
    int axisOf(int indexAxis) {
        for (int axis = 0; axis < 3; axis++) {
            if (pictureAxis[axis] == indexAxis) {
                return axis;
            }
        }
        throw new IndexOutOfBoundsException("a picture has no axis " + indexAxis);
    }

    /** Voxels of the picture along an axis. */
    int pictureSize(int axis) {
        return pictureSize[axis];
    }

    /** Picture index of a sample. */
    double picture(int axis, double sample) {
        return first[axis] + sample * step[axis];
    }

    /** Sample at a picture index. */
    double sample(int axis, double index) {
        return (index - first[axis]) / step[axis];
    }
}
