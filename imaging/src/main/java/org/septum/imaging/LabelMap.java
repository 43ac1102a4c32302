package org.septum.imaging;

import java.util.Objects;

/**
 * One byte per voxel of a grid: which structure it belongs to, 0 for none. Values are unsigned.
 *
 * <p>Frames are separate arrays, so a frame can be filled by one thread while another frame is shown; a frame itself is not
 * guarded. The arrays handed out are the map's own.
 */
public final class LabelMap implements LabelFrames {
    private final Grid grid;
    private final byte[][] frames;

    private LabelMap(Grid grid, byte[][] frames) {
        this.grid = grid;
        this.frames = frames;
    }

    /** A map with no voxel labelled. */
    public static LabelMap empty(Grid grid) {
        return new LabelMap(grid, new byte[Math.multiplyExact(grid.slices(), grid.phases())][grid.frameSize()]);
    }

    @Override
    public Grid grid() {
        return grid;
    }

    /** The labels of one frame, row by row; writes go through to the map. */
    @Override
    public byte[] frame(int slice, int phase) {
        return frames[grid.frame(slice, phase)];
    }

    public int label(int column, int row, int slice, int phase) {
        Objects.checkIndex(column, grid.columns());
        return Byte.toUnsignedInt(frame(slice, phase)[Objects.checkIndex(row, grid.rows()) * grid.columns() + column]);
    }

    /**
     * This map with another frame in one place; all other frames are shared with this map, not copied.
     *
     * @param labels becomes the new map's own array
     */
    public LabelMap with(int slice, int phase, byte[] labels) {
        if (labels.length != grid.frameSize()) {
            throw new IllegalArgumentException("a frame of %d labels on a grid of %d".formatted(labels.length, grid.frameSize()));
        }
        byte[][] shared = frames.clone();
        shared[grid.frame(slice, phase)] = labels;
        return new LabelMap(grid, shared);
    }

    /** This map on a grid of the same size, as when the file it was read from rounds the grid's place; frames are shared. */
    public LabelMap on(Grid other) {
        if (other.frameSize() != grid.frameSize() || other.columns() != grid.columns() || other.slices() != grid.slices()
                || other.phases() != grid.phases()) {
            throw new IllegalArgumentException("labels of another size than the grid");
        }
        return new LabelMap(other, frames);
    }

    /** A map with arrays of its own and the same content. */
    public LabelMap copy() {
        byte[][] copy = new byte[frames.length][];
        for (int i = 0; i < frames.length; i++) {
            copy[i] = frames[i].clone();
        }
        return new LabelMap(grid, copy);
    }
}
