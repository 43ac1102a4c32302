package org.septum.ai.window;

import org.septum.ai.model.InputSpec;
import org.septum.imaging.Grid;

/**
 * Where a network's window lies on a picture. Window sample (r, c) is at picture index
 * {@code centre + ((r, c) − (size − 1) / 2) · step}; pixel centres are at whole numbers.
 *
 * @param rows window height in samples
 * @param columns window width in samples
 * @param centreRow picture row index of the window's middle, which may lie between pixels
 * @param centreColumn picture column index of the window's middle
 * @param rowStep picture rows per window sample
 * @param columnStep picture columns per window sample
 */
public record WindowGrid(int rows, int columns, double centreRow, double centreColumn, double rowStep, double columnStep) {
    /** The window of an input specification around a point of a picture. */
    public static WindowGrid around(InputSpec input, Grid picture, double centreRow, double centreColumn) {
        return new WindowGrid(input.rows(), input.columns(), centreRow, centreColumn,
                input.rowSpacing() / picture.toPatient().spacing(1), input.columnSpacing() / picture.toPatient().spacing(0));
    }

    /** The window of an input specification around the middle of a picture. */
    public static WindowGrid aroundMiddle(InputSpec input, Grid picture) {
        return around(input, picture, (picture.rows() - 1) / 2.0, (picture.columns() - 1) / 2.0);
    }

    /** Picture row index of a window row. */
    public double pictureRow(double windowRow) {
        return centreRow + (windowRow - (rows - 1) / 2.0) * rowStep;
    }

    /** Picture column index of a window column. */
    public double pictureColumn(double windowColumn) {
        return centreColumn + (windowColumn - (columns - 1) / 2.0) * columnStep;
    }

    /** Window row of a picture row index; outside 0 to rows − 1 it is not in the window. */
    public double windowRow(double pictureRow) {
        return (pictureRow - centreRow) / rowStep + (rows - 1) / 2.0;
    }

    /** Window column of a picture column index. */
    public double windowColumn(double pictureColumn) {
        return (pictureColumn - centreColumn) / columnStep + (columns - 1) / 2.0;
    }
}
