package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NativeTableTest {
    @Test
    void aRowGivesTheCTypesOfItsFunction() throws Exception {
        Method create = OpenVinoC.class.getDeclaredMethod("ov_tensor_create", int.class, MemorySegment.class, MemorySegment.class);
        assertEquals(FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, CStruct.SHAPE.layout, ValueLayout.ADDRESS),
                NativeCalls.descriptor(create));
        Method free = OpenVinoC.class.getDeclaredMethod("ov_tensor_free", MemorySegment.class);
        assertEquals(FunctionDescriptor.ofVoid(ValueLayout.ADDRESS), NativeCalls.descriptor(free));
    }

    @Test
    void everyRowHasATypeAndNoneTwice() {
        List<Method> rows = List.of(OpenVinoC.class.getMethods());
        rows.forEach(NativeCalls::descriptor);
        assertEquals(rows.size(), rows.stream().map(Method::getName).distinct().count());
        assertTrue(rows.size() > 100);
    }

    @Test
    void functionsALibraryLacksAreNamed() {
        SymbolLookup without = name -> name.equals("ov_core_create") ? Optional.empty() : Optional.of(MemorySegment.ofAddress(1));
        assertEquals(List.of("ov_core_create"), NativeCalls.missing(without));
    }

    /** The sizes measured with the C compiler on Linux x64 (LP64). */
    @Test
    void structuresHaveTheSizesOfC() {
        assertEquals(Map.of("SHAPE", 16L, "PARTIAL_SHAPE", 24L, "PROPERTY", 16L, "VERSION", 16L, "CORE_VERSION", 24L, "LIST", 16L,
                "CALLBACK", 16L, "PROFILING_INFO", 48L),
                Arrays.stream(CStruct.values()).collect(Collectors.toMap(Enum::name, CStruct::size)));
        assertEquals(8, CStruct.PROFILING_INFO.offset("realTime"));
        assertEquals(40, CStruct.PROFILING_INFO.offset("nodeType"));
    }

    @Test
    void statusesAndElementTypesHaveTheNumbersOfC() {
        assertEquals(-8, Status.REQUEST_BUSY.code());
        assertEquals(-13, Status.INFER_CANCELLED.code());
        assertEquals(-17, Status.UNKNOWN_EXCEPTION.code());
        for (Status status : Status.values()) {
            assertEquals(status, Status.of(status.code()));
        }
        assertEquals(Status.UNEXPECTED, Status.of(-99));
        assertEquals(Status.UNEXPECTED, Status.of(5));
        assertEquals(4, ElementType.F32.ordinal());
        assertEquals(10, ElementType.I64.ordinal());
        assertEquals(16, ElementType.U8.ordinal());
        assertEquals(25, ElementType.F8E8M0.ordinal());
        assertEquals(ElementType.F16, ElementType.of(3));
    }
}
