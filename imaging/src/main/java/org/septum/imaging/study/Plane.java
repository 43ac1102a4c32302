package org.septum.imaging.study;

import org.septum.imaging.Affine;

/**
 * Where one frame lies in the patient: the Image Plane module (PS3.3 C.7.6.2), in LPS millimetres.
 *
 * @param position Image Position (Patient): the centre of the first pixel
 * @param alongRow unit vector in which the column index grows
 * @param alongColumn unit vector in which the row index grows
 * @param columnSpacing mm between neighbouring columns: the second value of Pixel Spacing
 * @param rowSpacing mm between neighbouring rows: the first value of Pixel Spacing
 */
record Plane(double[] position, double[] alongRow, double[] alongColumn, double columnSpacing, double rowSpacing) {
    /** Directions may miss unit length and the right angle by this much before they are taken for garbage. */
    private static final double CROOKED = 0.01;
    private static final double FAR_AWAY_MM = 1e6;
    private static final double SHORTEST_MM = 1e-6;
    private static final double LONGEST_MM = 1e4;

    /**
     * The plane of the four attributes' values, with directions made exactly unit length and right-angled.
     *
     * @throws IllegalArgumentException saying which of them makes no sense
     */
    static Plane of(double[] position, double[] orientation, double[] pixelSpacing) {
        if (position.length != 3 || orientation.length != 6) {
            throw new IllegalArgumentException("position and orientation in the patient are incomplete");
        }
        if (pixelSpacing.length < 2 || !isLength(pixelSpacing[0]) || !isLength(pixelSpacing[1])) {
            throw new IllegalArgumentException("the pixel spacing is missing or no length");
        }
        if (!(length(position) < FAR_AWAY_MM)) {
            throw new IllegalArgumentException("the image position is far outside any scanner");
        }
        double[] x = {orientation[0], orientation[1], orientation[2]};
        double[] y = {orientation[3], orientation[4], orientation[5]};
        boolean straight = Math.abs(length(x) - 1) < CROOKED && Math.abs(length(y) - 1) < CROOKED
                && Math.abs(dot(x, y)) < CROOKED;
        if (!straight) {
            throw new IllegalArgumentException("the image orientation is not two directions at right angles");
        }
        x = scaled(x, 1 / length(x));
        double along = dot(x, y);
        y = new double[] {y[0] - along * x[0], y[1] - along * x[1], y[2] - along * x[2]};
        return new Plane(position.clone(), x, scaled(y, 1 / length(y)), pixelSpacing[1], pixelSpacing[0]);
    }

    /** Column and row to patient mm; its third step is the normal. */
    Affine toPatient() {
        return Affine.ofSteps(scaled(alongRow, columnSpacing), scaled(alongColumn, rowSpacing), normal(), position);
    }

    /** Whether a number of millimetres can be a pixel's or a slice's size. */
    static boolean isLength(double mm) {
        return mm >= SHORTEST_MM && mm <= LONGEST_MM;
    }

    /** Right-handed with the two directions: towards the next slice. */
    double[] normal() {
        return cross(alongRow, alongColumn);
    }

    /** Cosine of the angle between the less alike of the two pairs of directions. */
    double likeness(Plane other) {
        return Math.min(dot(alongRow, other.alongRow), dot(alongColumn, other.alongColumn));
    }

    /** The same plane with its first pixel elsewhere. */
    Plane at(double[] elsewhere) {
        return new Plane(elsewhere.clone(), alongRow, alongColumn, columnSpacing, rowSpacing);
    }

    /** This plane moved along its normal. */
    Plane moved(double mm) {
        double[] normal = normal();
        return at(new double[] {position[0] + mm * normal[0], position[1] + mm * normal[1], position[2] + mm * normal[2]});
    }

    /** Patient position of a pixel. */
    double[] at(double column, double row) {
        double[] p = new double[3];
        for (int a = 0; a < 3; a++) {
            p[a] = position[a] + column * columnSpacing * alongRow[a] + row * rowSpacing * alongColumn[a];
        }
        return p;
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static double length(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    static double[] scaled(double[] v, double by) {
        return new double[] {v[0] * by, v[1] * by, v[2] * by};
    }

    static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
