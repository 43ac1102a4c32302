package org.septum.overlays.surface;

import org.septum.imaging.Affine;

/**
 * Samples of a function that is positive inside a body and negative outside of it; the body's surface is where it is zero between
 * samples. The body must not touch the field's edge.
 *
 * @param values column fastest, then row, then slice; the record's own array
 * @param toPatient index to patient millimetres (LPS)
 */
record VoxelField(int columns, int rows, int slices, float[] values, Affine toPatient) {
    VoxelField {
        if (values.length != columns * rows * slices) {
            throw new IllegalArgumentException("%d values for %d × %d × %d".formatted(values.length, columns, rows, slices));
        }
    }

    int index(int column, int row, int slice) {
        return (slice * rows + row) * columns + column;
    }

    /** A map whose index counts from another voxel and in other steps. @param first in indices of {@code of}, as are the steps */
    static Affine moved(Affine of, double[] first, double[] steps) {
        return of.after(Affine.ofRows(steps[0], 0, 0, first[0], 0, steps[1], 0, first[1], 0, 0, steps[2], first[2]));
    }
}
