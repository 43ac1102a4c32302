package org.septum.measurements.cardiac.regional;

import org.septum.imaging.Affine;

/**
 * Directions within the slices of a short-axis stack as one sees them from the apex: the angle 0 is along the rows, and angles
 * grow counterclockwise.
 *
 * <p>Which way round that is follows from the grid's handedness in the patient and from which end of the stack is the apex.
 * Pixels may be oblong, the slice's axes are taken as perpendicular.
 *
 * @param column millimetres from column to column
 * @param row millimetres from row to row
 * @param turn 1 where angles grow from columns to rows, -1 where they grow the other way
 */
record ShortAxis(double column, double row, int turn) {
    /** @param apexLast whether the apex is at the end of the stack with the highest slice index */
    static ShortAxis of(Affine toPatient, boolean apexLast) {
        // Column, row and slice steps that are right-handed turn counterclockwise from column to row for somebody the slices
        // come towards, which is somebody at the apex where the stack ends there.
        return new ShortAxis(toPatient.spacing(0), toPatient.spacing(1), toPatient.determinant() > 0 == apexLast ? 1 : -1);
    }

    /** The angle, from 0 to just under 360 degrees, of a step in pixels. */
    double degrees(double columns, double rows) {
        return AhaSegment.mod360(Math.toDegrees(Math.atan2(turn * rows * row, columns * column)));
    }

    /** Pixels along a row of a step of one millimetre towards an angle in degrees. */
    double columnStep(double degrees) {
        return Math.cos(Math.toRadians(degrees)) / column;
    }

    /** The same along a column. */
    double rowStep(double degrees) {
        return turn * Math.sin(Math.toRadians(degrees)) / row;
    }
}
