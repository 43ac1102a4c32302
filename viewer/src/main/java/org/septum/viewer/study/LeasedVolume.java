package org.septum.viewer.study;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * An open volume shared by the threads that draw it. Closing waits for the readers inside, then gives the memory back; whoever
 * asks later is told that it is gone.
 */
public final class LeasedVolume implements FramePixels {
    private final Volume volume;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Queue<Runnable> atEnd = new ConcurrentLinkedQueue<>();
    private boolean closed;

    /** @param volume owned by this object from now on */
    public LeasedVolume(Volume volume) {
        this.volume = volume;
    }

    @Override
    public Grid grid() {
        return volume.grid();
    }

    @Override
    public boolean read(int slice, int phase, float[] out) {
        return ifOpen(v -> {
            v.values(slice, phase, out);
            return true;
        }).orElse(false);
    }

    @Override
    public boolean colours(int slice, int phase, int[] out) {
        return ifOpen(v -> {
            v.colours(slice, phase, out);
            return true;
        }).orElse(false);
    }

    @Override
    public OptionalDouble value(int column, int row, int slice, int phase) {
        return ifOpen(v -> OptionalDouble.of(v.value(column, row, slice, phase))).orElse(OptionalDouble.empty());
    }

    @Override
    public <T> Optional<T> ifOpen(Function<Volume, T> work) {
        lock.readLock().lock();
        try {
            return closed ? Optional.empty() : Optional.of(work.apply(volume));
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
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
    public void onClose(Runnable action) {
        lock.readLock().lock();
        try {
            if (!closed) {
                atEnd.add(action);
                return;
            }
        } finally {
            lock.readLock().unlock();
        }
        action.run();
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
        for (Runnable action = atEnd.poll(); action != null; action = atEnd.poll()) {
            action.run();
        }
    }
}
