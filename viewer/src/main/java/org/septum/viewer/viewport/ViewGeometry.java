package org.septum.viewer.viewport;

import org.septum.imaging.Grid;

/**
 * How picture and tile lie on each other. Picture coordinates are (column, row) with whole numbers at pixel centres; view
 * coordinates are pixels of the viewport with whole numbers at pixel corners.
 *
 * @param scaleX view pixels per column
 * @param scaleY view pixels per row; differs from scaleX where pixels are not square in millimetres
 * @param left view x of column −0.5
 * @param top view y of row −0.5
 */
public record ViewGeometry(double scaleX, double scaleY, double left, double top) {
    /** The picture fitted into the tile, true to its pixel spacing, then zoomed and panned. */
    public static ViewGeometry of(Grid grid, Look look, Tile tile) {
        double sx = grid.toPatient().spacing(0);
        double sy = grid.toPatient().spacing(1);
        double fit = Math.min(tile.width() / (grid.columns() * sx), tile.height() / (grid.rows() * sy));
        double perMm = look.zoom() * fit;
        double centreX = tile.x() + tile.width() / 2.0 + look.panX() * fit * sx * grid.columns();
        double centreY = tile.y() + tile.height() / 2.0 + look.panY() * fit * sy * grid.rows();
        return new ViewGeometry(perMm * sx, perMm * sy, centreX - perMm * sx * grid.columns() / 2,
                centreY - perMm * sy * grid.rows() / 2);
    }

    public double column(double viewX) {
        return (viewX - left) / scaleX - 0.5;
    }

    public double row(double viewY) {
        return (viewY - top) / scaleY - 0.5;
    }

    public double viewX(double column) {
        return left + (column + 0.5) * scaleX;
    }

    public double viewY(double row) {
        return top + (row + 0.5) * scaleY;
    }
}
