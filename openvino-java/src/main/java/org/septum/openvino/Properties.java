package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;

/** Properties as the C library takes them: an array of pairs of strings. */
final class Properties {
    private Properties() {
    }

    static MemorySegment array(Arena arena, Map<String, String> properties) {
        if (properties.isEmpty()) {
            return MemorySegment.NULL;
        }
        MemorySegment array = arena.allocate(CStruct.PROPERTY.layout, properties.size());
        long offset = 0;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            array.set(ValueLayout.ADDRESS, offset + CStruct.PROPERTY.offset("key"), arena.allocateFrom(property.getKey()));
            array.set(ValueLayout.ADDRESS, offset + CStruct.PROPERTY.offset("value"), arena.allocateFrom(property.getValue()));
            offset += CStruct.PROPERTY.size();
        }
        return array;
    }
}
