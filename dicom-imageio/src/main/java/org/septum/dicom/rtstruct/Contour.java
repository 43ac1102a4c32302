package org.septum.dicom.rtstruct;

import java.util.List;
import org.septum.dicom.object.InstanceReference;

/**
 * One contour of a structure (PS3.3 C.8.8.6).
 *
 * @param points x, y, z in turn, millimetres of the patient; not copied
 * @param images the pictures it was drawn on; empty where the object does not say
 */
public record Contour(Type type, double[] points, List<InstanceReference> images) {

    /** Contour Geometric Type (3006,0042). */
    public enum Type {
        POINT,
        OPEN_PLANAR,
        OPEN_NONPLANAR,
        /**
         * The last point is joined to the first; what is inside belongs to the structure, and of one inside another what is
         * between.
         */
        CLOSED_PLANAR,
        /** As {@link #CLOSED_PLANAR}, with every contour of a plane taken exclusively-or: holes are contours of their own. */
        CLOSEDPLANAR_XOR
    }

    public Contour {
        images = List.copyOf(images);
    }

    public int size() {
        return points.length / 3;
    }

    /** x, y, z of a point. */
    public double[] point(int index) {
        return new double[] {points[3 * index], points[3 * index + 1], points[3 * index + 2]};
    }

    /** Whether it bounds an area. */
    public boolean isClosed() {
        return type == Type.CLOSED_PLANAR || type == Type.CLOSEDPLANAR_XOR;
    }
}
