package org.septum.viewer.planes;

import java.util.OptionalDouble;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.plane.PlaneSampler;
import org.septum.viewer.study.FramePixels;

/** The frames of a plane through an open volume, a grey one: between colours there is no value. */
final class PlanePixels extends BorrowedPixels {
    private final Grid grid;
    private final PlaneSampler sampler;

    /** @param move patient mm of the plane to patient mm of the volume */
    PlanePixels(FramePixels volume, Grid grid, Affine move) {
        super(volume);
        this.grid = grid.withPhases(volume.grid().phases());
        sampler = new PlaneSampler(grid, volume.grid(), move);
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public boolean read(int slice, int phase, float[] out) {
        return ifOpen(v -> {
            sampler.values(v, slice, phase, out);
            return true;
        }).orElse(false);
    }

    @Override
    public boolean colours(int slice, int phase, int[] out) {
        throw new IllegalStateException("planes are sampled from grey pictures only");
    }

    @Override
    public OptionalDouble value(int column, int row, int slice, int phase) {
        double value = ifOpen(v -> sampler.value(v, column, row, slice, phase)).orElse(Double.NaN);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
