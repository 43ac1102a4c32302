package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InferRequestTest {
    private static Core core;
    private static CompiledModel two;

    @BeforeAll
    static void open() {
        core = new Core();
        two = compile(TinyModels.twoInTwoOut("1,2"), Map.of());
    }

    @AfterAll
    static void close() {
        two.close();
        core.close();
    }

    private static CompiledModel compile(String xml, Map<String, String> properties) {
        try (Model model = TinyModels.read(core, xml)) {
            return core.compileModel(model, "CPU", properties);
        }
    }

    @Test
    void takesTensorsByIndexAndByName() {
        try (InferRequest request = two.createInferRequest(); Tensor a = Tensor.of(Shape.of(1, 2), 2f, 3f);
                Tensor b = Tensor.of(Shape.of(1, 2), 5f, 7f)) {
            request.setInputTensor(0, a);
            request.setTensor("b", b);
            request.infer();
            assertArrayEquals(new float[] {7, 10}, request.getOutputTensor(0).asFloat());
            assertArrayEquals(new float[] {10, 21}, request.getTensor("product").asFloat());
            assertSame(a, request.getTensor("a"));
            assertSame(b, request.getInputTensor(1));
            assertSame(request.getOutputTensor(1), request.getTensor("product"));
            assertThrows(OpenVinoException.class, () -> request.getTensor("nope"));
            assertThrows(OpenVinoException.class, () -> request.setTensor("nope", a));
            assertThrows(IllegalStateException.class, request::getInputTensor, "two inputs need an index");
            assertThrows(IndexOutOfBoundsException.class, () -> request.getOutputTensor(2));
        }
    }

    @Test
    void everyNameLeadsToTheSameTensor() {
        try (CompiledModel relu = compile(TinyModels.relu("1,2"), Map.of()); InferRequest request = relu.createInferRequest()) {
            assertSame(request.getInputTensor(), request.getTensor("x"));
            assertSame(request.getInputTensor(), request.getTensor("image"));
            assertSame(request.getOutputTensor(), request.getTensor("y"));
            assertSame(request.getOutputTensor(), request.getTensor("result"));
        }
    }

    @Test
    void readsAndWritesTheCallersMemoryWithoutACopy() {
        try (Arena arena = Arena.ofShared(); InferRequest request = two.createInferRequest()) {
            MemorySegment in = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 3, 4);
            MemorySegment out = arena.allocate(8, 64);
            try (Tensor a = Tensor.wrap(ElementType.F32, Shape.of(1, 2), in);
                    Tensor b = Tensor.wrap(ElementType.F32, Shape.of(1, 2), in.asSlice(8));
                    Tensor sum = Tensor.wrap(ElementType.F32, Shape.of(1, 2), out)) {
                request.setInputTensor(0, a);
                request.setInputTensor(1, b);
                request.setOutputTensor(0, sum);
            } // the tensors may go; the memory stays
            request.infer();
            assertArrayEquals(new float[] {4, 6}, out.toArray(ValueLayout.JAVA_FLOAT));
            in.setAtIndex(ValueLayout.JAVA_FLOAT, 0, 100);
            request.infer();
            assertEquals(103, out.get(ValueLayout.JAVA_FLOAT, 0));
        }
    }

    @Test
    void memoryReleasedTooEarlyIsNoticedBeforeItIsTouched() {
        try (InferRequest request = two.createInferRequest()) {
            try (Arena arena = Arena.ofShared(); Tensor a = Tensor.wrap(ElementType.F32, Shape.of(1, 2), arena.allocate(8))) {
                request.setInputTensor(0, a);
                request.infer();
            }
            IllegalStateException e = assertThrows(IllegalStateException.class, request::infer);
            assertTrue(e.getMessage().contains("input 0"), e.getMessage());
            assertThrows(IllegalStateException.class, request::inferAsync);
        }
    }

    @Test
    void memoryOfTheGarbageCollectorStaysWhileTheRequestMayUseIt() {
        try (InferRequest request = two.createInferRequest()) {
            request.setInputTensor(0, Tensor.wrap(ElementType.F32, Shape.of(1, 2),
                    Arena.ofAuto().allocateFrom(ValueLayout.JAVA_FLOAT, 41, 42)));
            TinyModels.fill(request.getInputTensor(1), 1, 1);
            for (int i = 0; i < 3; i++) {
                System.gc();
                Arena.ofAuto().allocate(8).fill((byte) 0x55);
            }
            request.infer();
            assertArrayEquals(new float[] {42, 43}, request.getOutputTensor(0).asFloat());
        }
    }

    @Test
    void anOutputIsNotWrittenToReadOnlyMemory() {
        try (Arena arena = Arena.ofShared(); InferRequest request = two.createInferRequest();
                Tensor tensor = Tensor.wrap(ElementType.F32, Shape.of(1, 2), arena.allocate(8).asReadOnly())) {
            request.setInputTensor(0, tensor);
            assertThrows(IllegalArgumentException.class, () -> request.setOutputTensor(0, tensor));
        }
    }

    @Test
    void tensorsItGaveEndWithItOrWhenReplaced() {
        InferRequest request = two.createInferRequest();
        Tensor input = request.getInputTensor(0);
        Tensor output = request.getOutputTensor(0);
        MemorySegment data = output.data();
        assertSame(output, request.getOutputTensor(0));
        try (Tensor other = new Tensor(ElementType.F32, Shape.of(1, 2))) {
            request.setInputTensor(0, other);
            assertTrue(input.isClosed());
            assertFalse(output.isClosed());
        }
        assertFalse(request.getInputTensor(0).isClosed(), "a closed tensor is read anew");
        output.close();
        Tensor again = request.getOutputTensor(0);
        assertNotSame(output, again);
        request.close();
        assertTrue(again.isClosed());
        assertThrows(IllegalStateException.class, () -> data.get(ValueLayout.JAVA_FLOAT, 0));
    }

    @Test
    void wrongTensorsAreRefused() {
        try (InferRequest request = two.createInferRequest(); Tensor shape = new Tensor(ElementType.F32, Shape.of(1, 3));
                Tensor type = new Tensor(ElementType.I32, Shape.of(1, 2))) {
            assertThrows(OpenVinoException.class, () -> request.setInputTensor(0, shape));
            OpenVinoException e = assertThrows(OpenVinoException.class, () -> request.setInputTensor(0, type));
            assertTrue(e.getMessage().contains("i32"), e.getMessage());
            assertThrows(OpenVinoException.class, () -> request.setOutputTensor(0, shape));
            assertThrows(OpenVinoException.class, () -> request.setInputTensor(2, type));
        }
    }

    @Test
    void openShapesFollowTheInputAndOldOutputsAreNotShownAnyMore() {
        try (CompiledModel compiled = compile(TinyModels.relu("?,2"), Map.of());
                InferRequest request = compiled.createInferRequest()) {
            request.getInputTensor().setShape(Shape.of(1, 2));
            TinyModels.fill(request.getInputTensor(), -1, 1);
            request.infer();
            MemorySegment first = request.getOutputTensor().data();
            assertArrayEquals(new float[] {0, 1}, first.toArray(ValueLayout.JAVA_FLOAT));
            try (Tensor larger = Tensor.of(Shape.of(2000, 2), new float[4000])) {
                request.setInputTensor(larger);
                request.infer();
            }
            assertThrows(IllegalStateException.class, () -> first.get(ValueLayout.JAVA_FLOAT, 0));
            assertEquals(Shape.of(2000, 2), request.getOutputTensor().getShape());
            assertEquals(16_000, request.getOutputTensor().data().byteSize());
        }
    }

    @Test
    void anOutputOfOneOwnGrowsWithAnOpenShape() {
        try (CompiledModel compiled = compile(TinyModels.relu("?,2"), Map.of());
                InferRequest request = compiled.createInferRequest(); Tensor own = new Tensor(ElementType.F32, Shape.of(1, 2));
                Tensor large = Tensor.of(Shape.of(3, 2), 1f, 2f, 3f, 4f, 5f, -6f)) {
            MemorySegment before = own.data();
            request.setOutputTensor(own);
            request.setInputTensor(large);
            request.infer();
            assertThrows(IllegalStateException.class, () -> before.get(ValueLayout.JAVA_FLOAT, 0));
            assertArrayEquals(new float[] {1, 2, 3, 4, 5, 0}, own.asFloat());
        }
    }

    @Test
    void infersOnScalars() {
        try (CompiledModel compiled = compile(TinyModels.relu(""), Map.of()); InferRequest request = compiled.createInferRequest();
                Tensor scalar = Tensor.of(Shape.of(), -3f)) {
            request.setInputTensor(scalar);
            request.infer();
            assertEquals(Shape.of(), request.getOutputTensor().getShape());
            assertArrayEquals(new float[] {0}, request.getOutputTensor().asFloat());
        }
    }

    @Test
    void profilesEachLayer() {
        try (CompiledModel compiled = compile(TinyModels.slow(64, 3), Map.ofEntries(Property.PERF_COUNT.to(true)));
                InferRequest request = compiled.createInferRequest()) {
            request.infer();
            List<ProfilingInfo> layers = request.getProfilingInfo();
            List<ProfilingInfo> products = layers.stream().filter(layer -> layer.nodeName().matches("m\\d")).toList();
            assertEquals(3, products.size(), layers.toString());
            assertTrue(products.stream().allMatch(layer -> layer.status() == ProfilingInfo.Status.EXECUTED
                    && layer.nodeType().equals("MatMul") && layer.realTime().toNanos() > 0 && !layer.execType().isEmpty()),
                    layers.toString());
        }
    }

    @Test
    void withoutCountersNoLayerCountsAsRun() {
        try (InferRequest request = two.createInferRequest()) {
            request.infer();
            assertTrue(request.getProfilingInfo().stream().allMatch(layer -> layer.status() == ProfilingInfo.Status.NOT_RUN));
        }
    }
}
