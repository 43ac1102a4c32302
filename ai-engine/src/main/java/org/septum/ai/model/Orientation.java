package org.septum.ai.model;

/** Which pictures of a series a network is given. */
public enum Orientation {
    /** The slices as they are stored, rows and columns untouched. */
    AS_STORED,
    /**
     * The planes across the patient's long axis: the voxel axis closest to feet-head counts them, from the feet up; rows run from the
     * front to the back, columns from the patient's right to the left. Planes are taken as stored, nothing is interpolated between
     * them.
     */
    AXIAL
}
