package org.septum.imaging;

/** A label for each pixel of every frame of a grid, kept as a map or taken from one on another grid. Values are unsigned. */
public interface LabelFrames {
    Grid grid();

    /** The labels of one frame, row by row, 0 for none. Only the owner of a {@link LabelMap} may write them. */
    byte[] frame(int slice, int phase);

    /** Voxels with a value in one phase. */
    default long count(int value, int phase) {
        long labelled = 0;
        long n = 0;
        for (int slice = 0; slice < grid().slices(); slice++) {
            byte[] frame = frame(slice, phase);
            for (int i = LabelledPixels.next(frame, 0); i < frame.length; i = LabelledPixels.next(frame, i + 1)) {
                labelled++;
                n += Byte.toUnsignedInt(frame[i]) == value ? 1 : 0;
            }
        }
        return value == 0 ? (long) grid().frameSize() * grid().slices() - labelled : n;
    }

    /** Whether a phase has a voxel with a value, which is not 0. */
    default boolean has(int value, int phase) {
        for (int slice = 0; slice < grid().slices(); slice++) {
            byte[] frame = frame(slice, phase);
            for (int i = LabelledPixels.next(frame, 0); i < frame.length; i = LabelledPixels.next(frame, i + 1)) {
                if (Byte.toUnsignedInt(frame[i]) == value) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a phase has a voxel with any label. */
    default boolean isLabelled(int phase) {
        for (int slice = 0; slice < grid().slices(); slice++) {
            byte[] frame = frame(slice, phase);
            if (LabelledPixels.next(frame, 0) < frame.length) {
                return true;
            }
        }
        return false;
    }
}
