package org.septum.viewer.study;

import java.util.OptionalDouble;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * An open volume shared by the threads that draw it. Closing waits for the readers inside, then gives the memory back; whoever
 * asks later is told that it is gone.
 */
public final class LeasedVolume implements AutoCloseable {
    private final Volume volume;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /** @param volume owned by this object from now on */
    public LeasedVolume(Volume volume) {
        this.volume = volume;
    }

    public Grid grid() {
        return volume.grid();
    }

    /** What is done with the volume while it cannot be closed. */
    @FunctionalInterface
    public interface Reading<T> {
        T with(Volume volume) throws Exception;
    }

    /** Writes one frame's physical values into {@code out}; false when the volume was closed. */
    public boolean read(int slice, int phase, float[] out) {
        lock.readLock().lock();
        try {
            if (closed) {
                return false;
            }
            volume.values(slice, phase, out);
            return true;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Writes one frame's colours, 0xAARRGGBB, into {@code out}; false when the volume was closed. */
    public boolean colours(int slice, int phase, int[] out) {
        lock.readLock().lock();
        try {
            if (closed) {
                return false;
            }
            volume.colours(slice, phase, out);
            return true;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The physical value at an index; empty when the volume was closed. */
    public OptionalDouble value(int column, int row, int slice, int phase) {
        lock.readLock().lock();
        try {
            return closed ? OptionalDouble.empty() : OptionalDouble.of(volume.value(column, row, slice, phase));
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Runs long work on the volume; {@link #close()} waits for it, so cancel the work first.
     *
     * @throws IllegalStateException when the volume was closed
     */
    public <T> T using(Reading<T> work) throws Exception {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the series was closed");
            }
            return work.with(volume);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            volume.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
