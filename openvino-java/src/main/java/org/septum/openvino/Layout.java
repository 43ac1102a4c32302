package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.ToIntFunction;

/**
 * What the dimensions of a tensor mean, as OpenVINO writes it: {@code NCHW}, {@code N...C}, {@code [N,H,W,C]}, {@code ?} for one of
 * unknown meaning. The library checks the text when the layout is used.
 */
public record Layout(String text) {
    /** Makes the native layout for the time of one call. */
    int call(Native ov, ToIntFunction<MemorySegment> use) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(text);
            MemorySegment layout = ov.pointer("understand the layout " + text, out -> ov.c.ov_layout_create(name, out));
            try {
                return use.applyAsInt(layout);
            } finally {
                ov.c.ov_layout_free(layout);
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
