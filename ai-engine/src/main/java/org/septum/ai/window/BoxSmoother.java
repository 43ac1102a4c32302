package org.septum.ai.window;

import org.septum.ai.model.InputSpec;
import org.septum.imaging.Grid;

/**
 * Averages a picture over n × m pixels, mirrored at its edges (…b a | a b…): what SciPy's {@code uniform_filter} computes. It
 * keeps fine texture from aliasing where a window is coarser than the picture. Not for several threads at once.
 */
public final class BoxSmoother {
    private final int rows;
    private final int columns;
    private final int rowBox;
    private final int columnBox;
    private final double[] sums;
    private final double[] line;

    /** By column: the column that enters the box after it and the one that leaves. */
    private final int[] entering;

    private final int[] leaving;

    public BoxSmoother(int rows, int columns, int rowBox, int columnBox) {
        this.rows = rows;
        this.columns = columns;
        this.rowBox = rowBox;
        this.columnBox = columnBox;
        sums = new double[columns];
        line = new double[columns];
        entering = new int[columns];
        leaving = new int[columns];
        for (int c = 0; c < columns; c++) {
            leaving[c] = mirror(c - columnBox / 2, columns);
            entering[c] = mirror(c - columnBox / 2 + columnBox, columns);
        }
    }

    /** The smoother the manifest's {@code presmooth: box} means for a picture; halves round to the even neighbour. */
    public static BoxSmoother forInput(InputSpec input, Grid picture) {
        return new BoxSmoother(picture.rows(), picture.columns(),
                box(input.rowSpacing() / picture.toPatient().spacing(1)),
                box(input.columnSpacing() / picture.toPatient().spacing(0)));
    }

    private static int box(double step) {
        return Math.max(1, (int) Math.rint(0.8 * step));
    }

    /** Writes the smoothed picture into {@code out}, another array. */
    public void smooth(float[] picture, float[] out) {
        int before = rowBox / 2;
        java.util.Arrays.fill(sums, 0);
        for (int r = -before; r < rowBox - before; r++) {
            add(picture, mirror(r, rows), 1);
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                line[c] = sums[c] / rowBox;
            }
            smoothLine(out, r * columns);
            add(picture, mirror(r - before, rows), -1);
            add(picture, mirror(r - before + rowBox, rows), 1);
        }
    }

    private void add(float[] picture, int row, int sign) {
        int start = row * columns;
        for (int c = 0; c < columns; c++) {
            sums[c] += sign * picture[start + c];
        }
    }

    private void smoothLine(float[] out, int start) {
        int before = columnBox / 2;
        double sum = 0;
        for (int c = -before; c < columnBox - before; c++) {
            sum += line[mirror(c, columns)];
        }
        for (int c = 0; c < columns; c++) {
            out[start + c] = (float) (sum / columnBox);
            sum += line[entering[c]] - line[leaving[c]];
        }
    }

    /** The index inside 0 to n − 1 that an index outside mirrors, edges doubled, however far outside it is. */
    static int mirror(int index, int n) {
        int i = Math.floorMod(index, 2 * n);
        return i < n ? i : 2 * n - 1 - i;
    }
}
