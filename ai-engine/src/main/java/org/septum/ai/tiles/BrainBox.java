package org.septum.ai.tiles;

import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/** Where a picture is not 0. */
final class BrainBox {
    private final int[] lowest = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    private final int[] highest = {-1, -1, -1};
    private long voxels;

    /** Looks at the first phase. */
    static BrainBox of(Volume picture) {
        BrainBox box = new BrainBox();
        Grid grid = picture.grid();
        float[] values = new float[grid.frameSize()];
        for (int slice = 0; slice < grid.slices(); slice++) {
            picture.values(slice, 0, values);
            for (int i = 0; i < values.length; i++) {
                if (values[i] != 0) {
                    box.add(i % grid.columns(), i / grid.columns(), slice);
                }
            }
        }
        return box;
    }

    private void add(int column, int row, int slice) {
        voxels++;
        lowest[0] = Math.min(lowest[0], column);
        highest[0] = Math.max(highest[0], column);
        lowest[1] = Math.min(lowest[1], row);
        highest[1] = Math.max(highest[1], row);
        lowest[2] = Math.min(lowest[2], slice);
        highest[2] = slice;
    }

    /** Voxels that are not 0. */
    long voxels() {
        return voxels;
    }

    /** The same in the network's samples, wider by a margin as far as there are samples. Only where something is not 0. */
    SpaceBox in(TileSpace space, int margin) {
        int[] from = new int[3];
        int[] size = new int[3];
        for (int index = 0; index < 3; index++) {
            int axis = space.axisOf(index);
            double a = space.sample(axis, lowest[index]);
            double b = space.sample(axis, highest[index]);
            from[axis] = Math.max(0, (int) Math.floor(Math.min(a, b)) - margin);
            size[axis] = Math.min(space.size(axis) - 1, (int) Math.ceil(Math.max(a, b)) + margin) - from[axis] + 1;
        }
        return new SpaceBox(from, size);
    }
}
