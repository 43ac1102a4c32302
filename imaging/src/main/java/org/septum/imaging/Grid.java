package org.septum.imaging;

import java.util.Objects;

/**
 * The lattice a 4-D picture lives on. Index order in memory: column fastest, then row, slice, phase.
 *
 * @param columns voxels along a row (DICOM Columns)
 * @param rows voxels along a column (DICOM Rows)
 * @param slices positions in space
 * @param phases points in time at each position; 1 for a still picture
 * @param toPatient voxel index (column, row, slice) to patient millimetres (LPS)
 * @param asStored the same map as the source file states it, which a label map written for that file must carry. It differs from
 *     {@code toPatient} only where the file contradicts itself, as NIfTI files do whose sform has steps of 1 mm beside other
 *     voxel sizes; nothing is ever measured with it
 */
public record Grid(int columns, int rows, int slices, int phases, Affine toPatient, Affine asStored) {
    public Grid {
        if (columns < 1 || rows < 1 || slices < 1 || phases < 1) {
            throw new IllegalArgumentException(
                    "a grid needs at least one voxel each way: %d × %d × %d × %d".formatted(columns, rows, slices, phases));
        }
        if ((long) columns * rows > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a frame of %d × %d is too large".formatted(columns, rows));
        }
        if ((long) slices * phases > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%d slices × %d phases are too many".formatted(slices, phases));
        }
        Objects.requireNonNull(toPatient, "toPatient");
        Objects.requireNonNull(asStored, "asStored");
    }

    /** A grid whose source does not contradict itself. */
    public Grid(int columns, int rows, int slices, int phases, Affine toPatient) {
        this(columns, rows, slices, phases, toPatient, toPatient);
    }

    /** Pixels in one frame. */
    public int frameSize() {
        return columns * rows;
    }

    /** Samples in all frames. */
    public long size() {
        return (long) frameSize() * slices * phases;
    }

    /** Index of a frame in memory order. */
    public int frame(int slice, int phase) {
        return Objects.checkIndex(phase, phases) * slices + Objects.checkIndex(slice, slices);
    }

    /** Voxel volume in millilitres. */
    public double voxelMl() {
        return toPatient.voxelVolume() / 1000;
    }

    /**
     * Whether another grid has the same size in space and its voxels lie at the same places.
     *
     * @param toleranceMm how far apart two voxels may lie
     */
    public boolean isSamePlace(Grid other, double toleranceMm) {
        if (columns != other.columns || rows != other.rows || slices != other.slices) {
            return false;
        }
        for (int corner = 0; corner < 8; corner++) {
            double i = (corner & 1) * (columns - 1.0);
            double j = (corner >> 1 & 1) * (rows - 1.0);
            double k = (corner >> 2 & 1) * (slices - 1.0);
            double[] p = toPatient.apply(i, j, k);
            double[] q = other.toPatient.apply(i, j, k);
            if (Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]) > toleranceMm) {
                return false;
            }
        }
        return true;
    }

    public Grid withPhases(int count) {
        return new Grid(columns, rows, slices, count, toPatient, asStored);
    }

    /** The grid of one frame, at its place in the patient. */
    public Grid ofFrame(int slice) {
        Objects.checkIndex(slice, slices);
        return new Grid(columns, rows, 1, 1, shifted(toPatient, slice), shifted(asStored, slice));
    }

    private static Affine shifted(Affine affine, int slice) {
        return Affine.ofSteps(affine.step(0), affine.step(1), affine.step(2), affine.apply(0, 0, slice));
    }
}
