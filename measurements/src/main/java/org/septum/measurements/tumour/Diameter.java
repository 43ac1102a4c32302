package org.septum.measurements.tumour;

import org.septum.imaging.Vector3;

/** A straight line between two points of the patient, in mm. */
public record Diameter(Vector3 from, Vector3 to) {
    public double lengthMm() {
        return to.minus(from).length();
    }

    public Vector3 middle() {
        return at(0.5);
    }

    /** Direction from the first point to the second. Throws IllegalArgumentException where they are one. */
    Vector3 direction() {
        return to.minus(from).unit();
    }

    /** The point a share of the way along, 0 for the first. */
    Vector3 at(double share) {
        return from.plus(to.minus(from).times(share));
    }
}
