package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertyTest {
    @Test
    void writesAsTheLibraryReads() {
        assertEquals(Map.entry("NUM_STREAMS", "2"), Property.NUM_STREAMS.to(2));
        assertEquals(Map.entry("INFERENCE_PRECISION_HINT", "f32"), Property.INFERENCE_PRECISION_HINT.to(ElementType.F32));
        assertEquals(Map.entry("PERFORMANCE_HINT", "THROUGHPUT"),
                Property.PERFORMANCE_HINT.to(Property.PerformanceMode.THROUGHPUT));
        assertEquals(Map.entry("PERF_COUNT", "YES"), Property.PERF_COUNT.to(true));
        assertEquals(Map.entry("MY", "a b"), Property.list("MY").to(List.of("a", "b")));
    }

    @Test
    void readsAsTheLibraryWrites() {
        assertEquals(ElementType.DYNAMIC, Property.INFERENCE_PRECISION_HINT.read("dynamic"));
        assertEquals(ElementType.BF16, Property.INFERENCE_PRECISION_HINT.read("bf16"));
        assertEquals(List.of("FP32", "INT8"), Property.OPTIMIZATION_CAPABILITIES.read(" FP32  INT8 "));
        assertEquals(List.of(), Property.OPTIMIZATION_CAPABILITIES.read(""));
        assertEquals(true, Property.PERF_COUNT.read("YES"));
        assertEquals(false, Property.PERF_COUNT.read("NO"));
        assertEquals(Path.of("c"), Property.CACHE_DIR.read("c"));
        assertEquals("x", Property.text("T").read("x"));
        assertEquals("NUM_STREAMS", Property.NUM_STREAMS.toString());
    }
}
