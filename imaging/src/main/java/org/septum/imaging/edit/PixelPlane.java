package org.septum.imaging.edit;

import org.septum.imaging.Grid;

/**
 * The pixels of one frame. Points on it are given as (column, row) with whole numbers at pixel centres.
 *
 * @param columns pixels along a row
 * @param rows pixels along a column
 * @param mmPerColumn distance of neighbours along a row in millimetres
 * @param mmPerRow distance of neighbours along a column
 */
public record PixelPlane(int columns, int rows, double mmPerColumn, double mmPerRow) {
    public PixelPlane {
        if (columns < 1 || rows < 1 || !(mmPerColumn > 0) || !(mmPerRow > 0)) {
            throw new IllegalArgumentException("%d × %d pixels of %s × %s mm".formatted(columns, rows, mmPerColumn, mmPerRow));
        }
    }

    public static PixelPlane of(Grid grid) {
        return new PixelPlane(grid.columns(), grid.rows(), grid.toPatient().spacing(0), grid.toPatient().spacing(1));
    }

    public int size() {
        return columns * rows;
    }

    public boolean contains(int column, int row) {
        return column >= 0 && row >= 0 && column < columns && row < rows;
    }

    public int index(int column, int row) {
        return row * columns + column;
    }

    public double pixelMm2() {
        return mmPerColumn * mmPerRow;
    }
}
