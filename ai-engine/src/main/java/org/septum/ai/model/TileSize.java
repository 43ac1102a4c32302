package org.septum.ai.model;

/** Lengths of a block of voxels along its axes, in the order of a layout's D, H and W: D is the slowest in memory. */
public record TileSize(int d, int h, int w) {
    public TileSize {
        if (d < 1 || h < 1 || w < 1) {
            throw new IllegalArgumentException("a tile of %d × %d × %d has no voxels".formatted(d, h, w));
        }
    }

    /** @param axis 0, 1 or 2 for D, H or W */
    public int of(int axis) {
        return switch (axis) {
            case 0 -> d;
            case 1 -> h;
            case 2 -> w;
            default -> throw new IndexOutOfBoundsException("a tile has no axis " + axis);
        };
    }

    public int voxels() {
        return Math.multiplyExact(Math.multiplyExact(d, h), w);
    }
}
