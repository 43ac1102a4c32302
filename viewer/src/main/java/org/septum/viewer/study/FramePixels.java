package org.septum.viewer.study;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/** The frames of an open picture, whether they are those of its volume or planes through it. May be read from any thread. */
public interface FramePixels extends AutoCloseable {
    /** What is done with the volume while it cannot be closed. */
    @FunctionalInterface
    interface Reading<T> {
        T with(Volume volume) throws Exception;
    }

    Grid grid();

    /** Writes one frame's physical values into {@code out}; false when the volume was closed. */
    boolean read(int slice, int phase, float[] out);

    /** Writes one frame's colours, 0xAARRGGBB, into {@code out}; false when the volume was closed. */
    boolean colours(int slice, int phase, int[] out);

    /** The physical value at an index; empty when the volume was closed, or where there is none. */
    OptionalDouble value(int column, int row, int slice, int phase);

    /** What short work says of the volume the frames are taken from; empty when it was closed. */
    <T> Optional<T> ifOpen(Function<Volume, T> work);

    /**
     * Runs long work on the volume the frames are taken from; {@link #close()} waits for it, so cancel the work first.
     *
     * @throws IllegalStateException when the volume was closed
     */
    <T> T using(Reading<T> work) throws Exception;

    /** @param action runs once the volume is closed, when its last reader has left; at once where that is so already */
    void onClose(Runnable action);

    @Override
    void close();
}
