package org.septum.imaging;

/** A label for each pixel of every frame of a grid, kept as a map or taken from one on another grid. Values are unsigned. */
public interface LabelFrames {
    Grid grid();

    /** The labels of one frame, row by row, 0 for none. Only the owner of a {@link LabelMap} may write them. */
    byte[] frame(int slice, int phase);

    /** Voxels with a value in one phase. */
    default long count(int value, int phase) {
        long n = 0;
        for (int slice = 0; slice < grid().slices(); slice++) {
            for (byte b : frame(slice, phase)) {
                if (Byte.toUnsignedInt(b) == value) {
                    n++;
                }
            }
        }
        return n;
    }
}
