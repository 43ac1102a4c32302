package org.septum.openvino;

import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * A part of a native object that the library hands out by a pointer into it. The pointer is fetched for each use and given back after
 * it, while the whole is held open: so a part needs no closing and cannot outlive the whole.
 */
final class Part {
    /** A call of the form {@code status f(whole, part** out)}. */
    @FunctionalInterface
    interface Get {
        int call(MemorySegment whole, MemorySegment out);
    }

    /** Something that lends its pointer. */
    @FunctionalInterface
    interface Whole {
        int lend(ToIntFunction<MemorySegment> use);
    }

    final Native ov;
    private final String name;
    private final Whole whole;
    private final Get get;
    private final Consumer<MemorySegment> free;

    Part(Native ov, String name, Whole whole, Get get, Consumer<MemorySegment> free) {
        this.ov = ov;
        this.name = name;
        this.whole = whole;
        this.get = get;
        this.free = free;
    }

    static Whole of(Handle handle) {
        return handle::call;
    }

    /** A part of this part. */
    Part part(String subpart, Get get, Consumer<MemorySegment> free) {
        return new Part(ov, subpart + " of " + name, this::lend, get, free);
    }

    private int lend(ToIntFunction<MemorySegment> use) {
        return whole.lend(pointer -> {
            MemorySegment part = ov.pointer("find " + name, out -> get.call(pointer, out));
            try {
                return use.applyAsInt(part);
            } finally {
                free.accept(part);
            }
        });
    }

    /** Throws unless the part exists. */
    void check() {
        lend(part -> Status.OK.code());
    }

    /** Makes one call; {@code doing} completes "OpenVINO could not …". */
    void call(String doing, ToIntFunction<MemorySegment> use) {
        ov.check(lend(use), doing + " for " + name);
    }
}
