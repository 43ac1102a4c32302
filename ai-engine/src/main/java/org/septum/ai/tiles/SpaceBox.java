package org.septum.ai.tiles;

import java.util.Arrays;

/** A box of samples of a {@link TileSpace}; its voxels are counted D slowest, W fastest. */
final class SpaceBox {
    private final int[] from;
    private final int[] size;

    /**
     * @param from first sample along D, H and W
     * @param size samples along each
     */
    SpaceBox(int[] from, int[] size) {
        this.from = from.clone();
        this.size = size.clone();
    }

    static SpaceBox whole(TileSpace space) {
        return new SpaceBox(new int[3], new int[] {space.size(0), space.size(1), space.size(2)});
    }

    int from(int axis) {
        return from[axis];
    }

    int size(int axis) {
        return size[axis];
    }

    /** Distance in memory between neighbours along an axis. */
    int stride(int axis) {
        return axis == 0 ? size[1] * size[2] : axis == 1 ? size[2] : 1;
    }

    int voxels() {
        return Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2]);
    }

    @Override
    public String toString() {
        return Arrays.toString(size) + " from " + Arrays.toString(from);
    }
}
