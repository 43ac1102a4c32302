package org.septum.overlays.surface;

import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Volume;

/**
 * Where a picture is brighter than a threshold, on a coarser grid where its own is fine.
 *
 * @param mask column fastest, then row, then slice: where most of the voxels are brighter
 */
record BrightVoxels(Grid grid, boolean[] mask) {
    static BrightVoxels of(Volume volume, int phase, double threshold, double stepMm) {
        Grid grid = volume.grid();
        Resampling x = Resampling.of(grid.columns(), grid.toPatient().spacing(0), stepMm);
        Resampling y = Resampling.of(grid.rows(), grid.toPatient().spacing(1), stepMm);
        Resampling z = Resampling.of(grid.slices(), grid.toPatient().spacing(2), stepMm);
        int frame = x.newSize() * y.newSize();
        float[] read = new float[grid.frameSize()];
        float[] narrow = new float[x.newSize() * grid.rows()];
        float[] stack = new float[frame * grid.slices()];
        for (int slice = 0; slice < grid.slices(); slice++) {
            volume.values(slice, phase, read);
            for (int i = 0; i < read.length; i++) {
                read[i] = read[i] > threshold ? 1 : 0; // what is no number is not bright
            }
            for (int row = 0; row < grid.rows(); row++) {
                x.apply(read, row * grid.columns(), narrow, row * x.newSize(), 1);
            }
            y.apply(narrow, 0, stack, slice * frame, x.newSize());
        }
        float[] shares = new float[frame * z.newSize()];
        z.apply(stack, 0, shares, 0, frame);
        boolean[] mask = new boolean[shares.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = shares[i] > 0.5f;
        }
        return new BrightVoxels(new Grid(x.newSize(), y.newSize(), z.newSize(), 1, VoxelField.moved(grid.toPatient(),
                new double[] {x.first(), y.first(), z.first()},
                new double[] {x.together(), y.together(), z.together()})), mask);
    }

    /** Label 1 where the largest body is, its hollows filled. */
    LabelMap largestBody() {
        LabelMap map = LabelMap.empty(grid);
        boolean[] body = LargestBody.filled(mask, grid.columns(), grid.rows(), grid.slices());
        for (int i = 0; i < body.length; i++) {
            map.frame(i / grid.frameSize(), 0)[i % grid.frameSize()] = (byte) (body[i] ? 1 : 0);
        }
        return map;
    }
}
