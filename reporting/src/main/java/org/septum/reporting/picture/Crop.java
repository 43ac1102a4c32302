package org.septum.reporting.picture;

import java.awt.geom.AffineTransform;

/**
 * A square of a picture.
 *
 * @param centreColumn middle of the square in picture coordinates (pixel (column, row) covers column to column + 1)
 * @param sideMm side of the square
 * @param mmPerColumn distance of neighbouring columns, {@code mmPerRow} of rows
 */
public record Crop(double centreColumn, double centreRow, double sideMm, double mmPerColumn, double mmPerRow) {
    /** Picture coordinates to a square tile with its upper left corner at (x, y). */
    public AffineTransform toTile(double x, double y, double side) {
        double scale = side / sideMm;
        AffineTransform t = AffineTransform.getTranslateInstance(x + side / 2, y + side / 2);
        t.scale(scale * mmPerColumn, scale * mmPerRow);
        t.translate(-centreColumn, -centreRow);
        return t;
    }
}
