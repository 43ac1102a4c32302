package org.septum.openvino;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Cleaner;
import java.util.function.Consumer;

/**
 * Something the library made and its owner closes. A cleaner closes what was forgotten once it is unreachable: a safety net for bugs,
 * not a way to manage memory, since the collector knows nothing of native memory.
 */
abstract class NativeObject implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    final Native ov;
    final Handle handle;
    private final Cleaner.Cleanable cleanable;

    /** Owns {@code pointer} from now on; {@code free} and {@code stop} must not refer to this object. */
    NativeObject(Native ov, MemorySegment pointer, Consumer<MemorySegment> free, Consumer<MemorySegment> stop) {
        this.ov = ov;
        Handle owned = new Handle(getClass().getSimpleName(), pointer, free);
        handle = owned;
        cleanable = CLEANER.register(this, () -> owned.close(stop));
    }

    NativeObject(Native ov, MemorySegment pointer, Consumer<MemorySegment> free) {
        this(ov, pointer, free, p -> { });
    }

    /** Whether {@link #close()} was called. */
    public final boolean isClosed() {
        return handle.isClosed();
    }

    /**
     * Gives the native object back. Calls on it from other threads are let finish first; afterwards every method throws
     * {@link IllegalStateException}. Closing twice does nothing.
     */
    @Override
    public void close() {
        cleanable.clean();
    }
}
