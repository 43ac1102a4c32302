package org.septum.imaging;

/**
 * A grid seen as axial planes, as it is stored: of the voxel axes ({@link Affine#nearestAxes}) the one along the patient counts the
 * planes, the two others are rows, running from front to back, and columns, running from right to left. Axes are exchanged and turned
 * round as that needs; nothing is interpolated, so a pixel of a plane is a voxel. Planes run from the feet to the head. A grid may stand
 * askew: its planes do then, too.
 *
 * <p>Immutable. One phase is looked at, the first.
 */
public final class AxialPlanes {
    private final Grid grid;
    private final int[] size;
    /** The voxel axes that columns, rows and planes run along. */
    private final int[] axis;
    private final boolean[] turned = new boolean[3];

    private AxialPlanes(Grid grid) {
        this.grid = grid;
        size = new int[] {grid.columns(), grid.rows(), grid.slices()};
        axis = grid.toPatient().nearestAxes();
        for (int a = 0; a < 3; a++) {
            turned[a] = grid.toPatient().step(axis[a])[a] < 0;
        }
    }

    public static AxialPlanes of(Grid grid) {
        return new AxialPlanes(grid);
    }

    public Grid grid() {
        return grid;
    }

    /** Pixels from the patient's right to the left. */
    public int columns() {
        return size[axis[0]];
    }

    /** Pixels from front to back. */
    public int rows() {
        return size[axis[1]];
    }

    /** Planes from the feet to the head. */
    public int planes() {
        return size[axis[2]];
    }

    /** Distance in mm between neighbouring columns (0), rows (1) or planes (2). */
    public double spacing(int direction) {
        return grid.toPatient().spacing(axis[direction]);
    }

    /** From (column, row, plane) to patient mm. */
    public Affine toPatient() {
        double[][] steps = new double[3][];
        for (int a = 0; a < 3; a++) {
            double[] step = grid.toPatient().step(axis[a]);
            double sign = turned[a] ? -1 : 1;
            steps[a] = new double[] {sign * step[0], sign * step[1], sign * step[2]};
        }
        int[] first = voxel(0, 0, 0);
        return Affine.ofSteps(steps[0], steps[1], steps[2], grid.toPatient().apply(first[0], first[1], first[2]));
    }

    /** The grid's column, row and slice of a pixel of a plane. */
    public int[] voxel(int column, int row, int plane) {
        int[] seen = {column, row, plane};
        int[] voxel = new int[3];
        for (int a = 0; a < 3; a++) {
            voxel[axis[a]] = turned[a] ? size[axis[a]] - 1 - seen[a] : seen[a];
        }
        return voxel;
    }

    /** The labels of a plane, row by row: a copy. */
    public byte[] labels(LabelMap map, int plane) {
        byte[] out = new byte[columns() * rows()];
        if (axis[2] != 2) {
            int width = grid.columns();
            visit(plane, (pixel, column, row, slice) -> out[pixel] = map.frame(slice, 0)[row * width + column]);
            return out;
        }
        byte[] frame = map.frame(voxel(0, 0, plane)[2], 0);
        Places places = places(plane);
        for (int row = 0, pixel = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++, pixel++) {
                out[pixel] = frame[places.of(column, row)];
            }
        }
        return out;
    }

    /** The physical values of a plane, row by row. */
    public float[] values(Volume volume, int plane) {
        float[] out = new float[columns() * rows()];
        if (axis[2] != 2) {
            visit(plane, (pixel, column, row, slice) -> out[pixel] = (float) volume.value(column, row, slice, 0));
            return out;
        }
        // reading a frame at once is several times as fast as value by value
        float[] frame = new float[grid.frameSize()];
        volume.values(voxel(0, 0, plane)[2], 0, frame);
        Places places = places(plane);
        for (int row = 0, pixel = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++, pixel++) {
                out[pixel] = frame[places.of(column, row)];
            }
        }
        return out;
    }

    /** Where the pixels of a plane lie in the frame that it is: the first one, and the way to the next column's and row's. */
    private record Places(int first, int columnStep, int rowStep) {
        int of(int column, int row) {
            return first + column * columnStep + row * rowStep;
        }
    }

    /** Of a plane that is a frame. */
    private Places places(int plane) {
        int[] at = voxel(0, 0, plane);
        int[] step = {1, grid.columns()};
        return new Places(at[1] * grid.columns() + at[0], turned[0] ? -step[axis[0]] : step[axis[0]],
                turned[1] ? -step[axis[1]] : step[axis[1]]);
    }

    @FunctionalInterface
    private interface Visitor {
        void at(int pixel, int column, int row, int slice);
    }

    private void visit(int plane, Visitor visitor) {
        int[] at = voxel(0, 0, plane);
        int first = at[axis[0]];
        for (int row = 0, pixel = 0; row < rows(); row++) {
            at[axis[1]] = turned[1] ? rows() - 1 - row : row;
            for (int column = 0; column < columns(); column++, pixel++) {
                at[axis[0]] = turned[0] ? first - column : first + column;
                visitor.at(pixel, at[0], at[1], at[2]);
            }
        }
    }
}
