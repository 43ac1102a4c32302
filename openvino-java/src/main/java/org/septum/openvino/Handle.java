package org.septum.openvino;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A native pointer that cannot be used after it was freed, nor freed while it is used.
 *
 * <p>Every native call holds the handle; closing stops what runs, waits for the calls to leave, and frees. After that every use throws
 * {@link IllegalStateException}.
 */
final class Handle {
    private final String name;
    private final MemorySegment pointer;
    private final Consumer<MemorySegment> free;
    private final StampedLock users = new StampedLock();
    private volatile boolean closed;

    Handle(String name, MemorySegment pointer, Consumer<MemorySegment> free) {
        this.name = name;
        this.pointer = pointer;
        this.free = free;
    }

    /** Holds the handle open until {@link #release}, which any thread may call with the stamp returned here. */
    long acquire() {
        checkOpen();
        long stamp = users.readLock();
        if (closed) {
            users.unlockRead(stamp);
            checkOpen();
        }
        return stamp;
    }

    void release(long stamp) {
        users.unlockRead(stamp);
    }

    /** The pointer; valid between acquire and release. */
    MemorySegment pointer() {
        return pointer;
    }

    <T> T with(Function<MemorySegment, T> use) {
        long stamp = acquire();
        try {
            return use.apply(pointer);
        } finally {
            release(stamp);
        }
    }

    int call(ToIntFunction<MemorySegment> use) {
        long stamp = acquire();
        try {
            return use.applyAsInt(pointer);
        } finally {
            release(stamp);
        }
    }

    boolean isClosed() {
        return closed;
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException(name + " is closed");
        }
    }

    /** Lets no new call in, runs {@code stop} on the still valid pointer, waits for the calls inside, frees. Once only. */
    void close(Consumer<MemorySegment> stop) {
        closed = true;
        stop.accept(pointer);
        long stamp = users.writeLock();
        try {
            free.accept(pointer);
        } finally {
            users.unlockWrite(stamp);
        }
    }
}
