package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Reads the ports on one side of a model or compiled model. */
final class Ports {
    /** A call of the form {@code status f(owner, size_t index, port** out)}. */
    @FunctionalInterface
    interface ByIndex {
        int call(long index, MemorySegment out);
    }

    /** A call of the form {@code status f(owner, const char* name, port** out)}. */
    @FunctionalInterface
    interface ByName {
        int call(MemorySegment name, MemorySegment out);
    }

    private Ports() {
    }

    static List<Output> all(Native ov, String side, ToIntFunction<MemorySegment> count, ByIndex port) {
        long size = ov.size("count the " + side + "s", count);
        return IntStream.range(0, Math.toIntExact(size))
                .mapToObj(i -> Output.read(ov, ov.pointer("read " + side + " " + i, out -> port.call(i, out)), i)).toList();
    }

    /** The port a name leads to, among {@code all}: a port has several names but shows only one. */
    static Output named(Native ov, String side, String name, List<Output> all, ByName port) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(name);
            Output found = Output.read(ov, ov.pointer("find the " + side + " '" + name + "'", out -> port.call(text, out)), -1);
            return all.stream().filter(known -> known.getName().equals(found.getName())).findFirst().orElseThrow();
        }
    }

    /** The only port. Throws {@link IllegalStateException} where there are several or none. */
    static Output single(String side, List<Output> all) {
        if (all.size() != 1) {
            throw new IllegalStateException("the model has " + all.size() + " " + side + "s; name one: " + all);
        }
        return all.getFirst();
    }
}
