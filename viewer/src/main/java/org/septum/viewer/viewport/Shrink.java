package org.septum.viewer.viewport;

import java.util.function.ToIntFunction;
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
        return toSquare(grid, size, area -> ramp.grey((float) area.mean(values)) * 0x010101);
    }

    /**
     * As above, of a frame in colour.
     *
     * @param colours 0xAARRGGBB, row by row
     */
    public static Raster toSquare(int[] colours, Grid grid, int size) {
        return toSquare(grid, size, area -> area.mean(colours, 16) << 16 | area.mean(colours, 8) << 8 | area.mean(colours, 0));
    }

    private static Raster toSquare(Grid grid, int size, ToIntFunction<Area> rgb) {
        double aspect = grid.toPatient().spacing(1) / grid.toPatient().spacing(0);
        double height = grid.rows() * aspect;
        double side = Math.min(grid.columns(), height) / size;
        double left = (grid.columns() - side * size) / 2;
        double top = (height - side * size) / 2;
        Raster out = Raster.of(size, size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                Area area = Area.of(grid, left + x * side, (top + y * side) / aspect, side, side / aspect);
                out.pixels()[y * size + x] = 0xFF000000 | rgb.applyAsInt(area);
            }
        }
        return out;
    }

    /** The samples one small pixel covers: columns x0 to x1, rows y0 to y1, the last of each left out. */
    private record Area(int columns, int x0, int y0, int x1, int y1) {
        static Area of(Grid grid, double left, double top, double width, double height) {
            int x0 = Math.clamp((int) left, 0, grid.columns() - 1);
            int y0 = Math.clamp((int) top, 0, grid.rows() - 1);
            int x1 = Math.clamp((int) Math.ceil(left + width), x0 + 1, grid.columns());
            int y1 = Math.clamp((int) Math.ceil(top + height), y0 + 1, grid.rows());
            return new Area(grid.columns(), x0, y0, x1, y1);
        }

        double mean(float[] values) {
            double sum = 0;
            for (int y = y0; y < y1; y++) {
                for (int x = x0; x < x1; x++) {
                    sum += values[y * columns + x];
                }
            }
            return sum / ((x1 - x0) * (y1 - y0));
        }

        /** @param shift of the channel in a pixel */
        int mean(int[] colours, int shift) {
            int sum = 0;
            for (int y = y0; y < y1; y++) {
                for (int x = x0; x < x1; x++) {
                    sum += colours[y * columns + x] >> shift & 0xFF;
                }
            }
            return sum / ((x1 - x0) * (y1 - y0));
        }
    }
}
