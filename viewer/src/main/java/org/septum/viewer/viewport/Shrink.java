package org.septum.viewer.viewport;

import org.septum.imaging.Grid;
import org.septum.imaging.window.WindowLevel;

/** Makes a frame small without losing what lies between its samples. */
public final class Shrink {
    private Shrink() { }

    /**
     * The middle of a frame as a small square, true to its pixel spacing, each pixel the mean of what it covers.
     *
     * @param values physical values, row by row
     */
    public static Raster toSquare(float[] values, Grid grid, WindowLevel window, boolean inverted, int size) {
        GreyRamp ramp = GreyRamp.of(window, inverted);
        double aspect = grid.toPatient().spacing(1) / grid.toPatient().spacing(0);
        double height = grid.rows() * aspect;
        double side = Math.min(grid.columns(), height) / size;
        double left = (grid.columns() - side * size) / 2;
        double top = (height - side * size) / 2;
        Raster out = Raster.of(size, size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double mean = mean(values, grid, left + x * side, (top + y * side) / aspect, side, side / aspect);
                out.pixels()[y * size + x] = 0xFF000000 | ramp.grey((float) mean) * 0x010101;
            }
        }
        return out;
    }

    private static double mean(float[] values, Grid grid, double left, double top, double width, double height) {
        int x0 = Math.clamp((int) left, 0, grid.columns() - 1);
        int y0 = Math.clamp((int) top, 0, grid.rows() - 1);
        int x1 = Math.clamp((int) Math.ceil(left + width), x0 + 1, grid.columns());
        int y1 = Math.clamp((int) Math.ceil(top + height), y0 + 1, grid.rows());
        double sum = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                sum += values[y * grid.columns() + x];
            }
        }
        return sum / ((x1 - x0) * (y1 - y0));
    }
}
