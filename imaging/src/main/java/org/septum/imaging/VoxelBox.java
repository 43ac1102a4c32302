package org.septum.imaging;

/**
 * A box of voxels of a grid, in one phase. The bounds are those of column, row and slice; from inclusive, to exclusive. A box
 * without voxels has all bounds 0.
 */
public record VoxelBox(int fromColumn, int toColumn, int fromRow, int toRow, int fromSlice, int toSlice) {
    private static final VoxelBox NONE = new VoxelBox(0, 0, 0, 0, 0, 0);

    public VoxelBox {
        if (fromColumn < 0 || fromRow < 0 || fromSlice < 0 || toColumn < fromColumn || toRow < fromRow || toSlice < fromSlice) {
            throw new IllegalArgumentException("no box: columns %d to %d, rows %d to %d, slices %d to %d".formatted(
                    fromColumn, toColumn, fromRow, toRow, fromSlice, toSlice));
        }
    }

    /** @param wanted by label 0 to 255: whether its voxels are to lie inside; @return the smallest such box */
    public static VoxelBox around(LabelMap map, int phase, boolean[] wanted) {
        Bounds bounds = new Bounds();
        int columns = map.grid().columns();
        for (int slice = 0; slice < map.grid().slices(); slice++) {
            byte[] frame = map.frame(slice, phase);
            for (int i = next(frame, 0, wanted[0]); i < frame.length; i = next(frame, i + 1, wanted[0])) {
                if (wanted[Byte.toUnsignedInt(frame[i])]) {
                    bounds.add(i % columns, i / columns, slice);
                }
            }
        }
        return bounds.box();
    }

    private static int next(byte[] frame, int from, boolean background) {
        return background ? from : LabelledPixels.next(frame, from);
    }

    /** @param voxels their places in one phase: columns fastest, then rows, then slices; @return the smallest box around them */
    public static VoxelBox around(Grid grid, int[] voxels) {
        Bounds bounds = new Bounds();
        for (int voxel : voxels) {
            bounds.add(voxel % grid.columns(), voxel / grid.columns() % grid.rows(), voxel / grid.frameSize());
        }
        return bounds.box();
    }

    public boolean isEmpty() {
        return columns() == 0 || rows() == 0 || slices() == 0;
    }

    public int columns() {
        return toColumn - fromColumn;
    }

    public int rows() {
        return toRow - fromRow;
    }

    public int slices() {
        return toSlice - fromSlice;
    }

    /** The smallest box that holds both. */
    public VoxelBox with(VoxelBox other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new VoxelBox(Math.min(fromColumn, other.fromColumn), Math.max(toColumn, other.toColumn),
                Math.min(fromRow, other.fromRow), Math.max(toRow, other.toRow),
                Math.min(fromSlice, other.fromSlice), Math.max(toSlice, other.toSlice));
    }

    /** With one more voxel on every side, as far as the grid goes. */
    public VoxelBox widenedIn(Grid grid) {
        return widened(grid, 1, 1, 1);
    }

    /** With what lies up to {@code mm} beside it along an axis, as far as the grid goes. */
    public VoxelBox widenedIn(Grid grid, double mm) {
        return widened(grid, (int) Math.ceil(mm / grid.toPatient().spacing(0)), (int) Math.ceil(mm / grid.toPatient().spacing(1)),
                (int) Math.ceil(mm / grid.toPatient().spacing(2)));
    }

    private VoxelBox widened(Grid grid, int columns, int rows, int slices) {
        return new VoxelBox(Math.max(0, fromColumn - columns), Math.min(grid.columns(), toColumn + columns),
                Math.max(0, fromRow - rows), Math.min(grid.rows(), toRow + rows),
                Math.max(0, fromSlice - slices), Math.min(grid.slices(), toSlice + slices));
    }

    private static final class Bounds {
        private final int[] from = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        private final int[] last = {-1, -1, -1};

        void add(int column, int row, int slice) {
            from[0] = Math.min(from[0], column);
            last[0] = Math.max(last[0], column);
            from[1] = Math.min(from[1], row);
            last[1] = Math.max(last[1], row);
            from[2] = Math.min(from[2], slice);
            last[2] = Math.max(last[2], slice);
        }

        VoxelBox box() {
            return last[0] < 0 ? NONE : new VoxelBox(from[0], last[0] + 1, from[1], last[1] + 1, from[2], last[2] + 1);
        }
    }
}
