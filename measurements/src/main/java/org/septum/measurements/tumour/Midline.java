package org.septum.measurements.tumour;

import org.septum.imaging.Vector3;

/**
 * The plane that a head's picture is most alike on both sides of. It is the head's midline, from the picture's symmetry alone:
 * a falx that a tumour pushed aside is not found by it.
 *
 * @param normal 1 long, towards the patient's left
 * @param offsetMm the plane is where {@code normal · p} is this
 * @param centre middle of the head as far as it is in the picture, on the plane
 * @param symmetry correlation of the picture with its mirror image inside the head, at most 1
 */
public record Midline(Vector3 normal, double offsetMm, Vector3 centre, double symmetry) {
    /** Distance of a point from the plane in mm, positive on the patient's left. */
    public double signedMm(Vector3 point) {
        return normal.dot(point) - offsetMm;
    }

    /** Direction along the plane towards the front of the head. */
    Vector3 anterior() {
        Vector3 front = new Vector3(0, -1, 0);
        return front.minus(normal.times(front.dot(normal))).unit();
    }

    /** Direction along the plane towards the top of the head. */
    Vector3 superior() {
        Vector3 up = normal.cross(anterior()).unit();
        return up.z() >= 0 ? up : up.times(-1);
    }
}
