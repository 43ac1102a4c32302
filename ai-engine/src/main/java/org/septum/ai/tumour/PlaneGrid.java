package org.septum.ai.tumour;

import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Grid;

/** Axial planes as the slices of a grid of their own, which windows are laid on. */
final class PlaneGrid {
    private PlaneGrid() {}

    static Grid of(AxialPlanes planes) {
        return new Grid(planes.columns(), planes.rows(), planes.planes(), 1, planes.toPatient());
    }

    /** Whether each plane is one slice of the stack, not a cut through all of them. */
    static boolean areSlices(AxialPlanes planes) {
        int slice = planes.voxel(0, 0, 0)[2];
        return planes.voxel(planes.columns() - 1, 0, 0)[2] == slice && planes.voxel(0, planes.rows() - 1, 0)[2] == slice;
    }
}
