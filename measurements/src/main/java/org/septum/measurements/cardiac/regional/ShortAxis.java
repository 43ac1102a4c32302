package org.septum.measurements.cardiac.regional;

import org.septum.imaging.Affine;

/**
 * Directions within the slices of a short-axis stack as one sees them from the apex: the angle 0 is along the rows, and angles
 * grow counterclockwise.
 *
 * <p>Which way round that is follows from the grid's handedness in the patient and from which end of the stack is the apex.
 * Pixels may be oblong, the slice's axes are taken as perpendicular.
 */
final class ShortAxis {
    private final double column;
    private final double row;
    private final int turn;

    /** @param apexLast whether the apex is at the end of the stack with the highest slice index */
    ShortAxis(Affine toPatient, boolean apexLast) {
        column = toPatient.spacing(0);
        row = toPatient.spacing(1);
        // Column, row and slice steps that are right-handed turn counterclockwise from column to row for somebody the slices
        // come towards, which is somebody at the apex where the stack ends there.
        turn = toPatient.determinant() > 0 == apexLast ? 1 : -1;
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
