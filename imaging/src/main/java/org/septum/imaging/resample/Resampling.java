package org.septum.imaging.resample;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.registration.RigidTransform;

/** Brings pictures and labels onto another grid in patient space. Sources are left alone. */
public final class Resampling {
    private Resampling() {}

    /**
     * A picture's first phase on another grid, by trilinear interpolation of its physical values. Meanwhile those of its frames
     * that are needed lie on the heap as floats.
     *
     * @param target where the values are wanted; the result has one phase
     * @param toSource from a place in the target's space to the same tissue in the source's, in patient mm: an alignment's move, or
     *     the identity where both lie in one space
     * @param outside the value where the source shows nothing
     * @return FLOAT32 values, which the caller closes
     * @throws java.util.concurrent.CancellationException once {@code progress} is cancelled; nothing is left open
     */
    public static Volume linear(Volume source, Grid target, RigidTransform toSource, float outside, Progress progress) {
        Grid grid = target.withPhases(1);
        Volume result = Volume.allocate(grid, SampleType.FLOAT32, new Rescale(1, 0, source.rescale().unit()));
        try {
            Affine index = source.grid().toPatient().inverse().after(toSource.map()).after(grid.toPatient());
            LinearLines lines = new LinearLines(source, index, outside);
            float[] line = new float[grid.columns()];
            for (int slice = 0; slice < grid.slices(); slice++) {
                progress.checkCancelled();
                MemorySegment frame = result.frame(slice, 0);
                for (int row = 0; row < grid.rows(); row++) {
                    lines.fill(line, row, slice);
                    MemorySegment.copy(line, 0, frame, ValueLayout.JAVA_FLOAT, 4L * row * line.length, line.length);
                }
                progress.report((slice + 1.0) / grid.slices(), "Resampling");
            }
            return result;
        } catch (RuntimeException | Error e) {
            result.close();
            throw e;
        }
    }

    /**
     * Labels on another grid: each voxel takes the label of the nearest voxel of the source, none where the source has no voxel
     * within half its spacing. Phases stay.
     *
     * @param toSource as in {@link #linear}
     */
    public static LabelMap nearest(LabelMap source, Grid target, RigidTransform toSource) {
        LabelMap result = LabelMap.empty(target.withPhases(source.grid().phases()));
        Affine index = source.grid().toPatient().inverse().after(toSource.map()).after(target.toPatient());
        double[] step = index.step(0);
        for (int slice = 0; slice < target.slices(); slice++) {
            for (int row = 0; row < target.rows(); row++) {
                double[] start = index.apply(0, row, slice);
                for (int column = 0; column < target.columns(); column++) {
                    int from = voxel(source.grid(), start[0] + column * step[0], start[1] + column * step[1],
                            start[2] + column * step[2]);
                    if (from >= 0) {
                        copy(source, from, result, slice, row * target.columns() + column);
                    }
                }
            }
        }
        return result;
    }

    /** Where the nearest voxel lies among all of a phase; -1 where there is none. */
    private static int voxel(Grid grid, double i, double j, double k) {
        int column = (int) Math.floor(i + 0.5);
        int row = (int) Math.floor(j + 0.5);
        int slice = (int) Math.floor(k + 0.5);
        boolean isIn = column >= 0 && row >= 0 && slice >= 0
                && column < grid.columns() && row < grid.rows() && slice < grid.slices();
        return isIn ? Math.addExact(Math.multiplyExact(slice, grid.frameSize()), row * grid.columns() + column) : -1;
    }

    private static void copy(LabelMap source, int from, LabelMap target, int slice, int pixel) {
        int frame = source.grid().frameSize();
        for (int phase = 0; phase < source.grid().phases(); phase++) {
            target.frame(slice, phase)[pixel] = source.frame(from / frame, phase)[from % frame];
        }
    }
}
