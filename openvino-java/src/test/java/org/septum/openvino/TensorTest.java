package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TensorTest {
    @Test
    void holdsCopiesOfArrays() {
        try (Tensor floats = Tensor.of(Shape.of(2, 2), 1f, 2f, 3f, 4f);
                Tensor ints = Tensor.of(Shape.of(3), 1, 2, 3);
                Tensor longs = Tensor.of(Shape.of(2), 1L, Long.MIN_VALUE);
                Tensor bytes = Tensor.of(Shape.of(2), (byte) 1, (byte) -1)) {
            assertArrayEquals(new float[] {1, 2, 3, 4}, floats.asFloat());
            assertArrayEquals(new int[] {1, 2, 3}, ints.asInt());
            assertArrayEquals(new long[] {1, Long.MIN_VALUE}, longs.asLong());
            assertArrayEquals(new byte[] {1, -1}, bytes.asByte());
            assertEquals(ElementType.U8, bytes.getElementType());
            assertEquals(Shape.of(2, 2), floats.getShape());
            assertEquals(4, floats.getSize());
            assertEquals(16, floats.getByteSize());
            assertEquals(16, floats.asByte().length);
            assertThrows(IllegalStateException.class, floats::asInt);
        }
        assertThrows(IllegalArgumentException.class, () -> Tensor.of(Shape.of(3), 1f, 2f));
    }

    @ParameterizedTest
    @EnumSource(value = ElementType.class, names = {"DYNAMIC", "STRING"}, mode = EnumSource.Mode.EXCLUDE)
    void takesTheBytesItsTypeSays(ElementType type) {
        try (Tensor tensor = new Tensor(type, Shape.of(3, 5))) {
            assertEquals(type, tensor.getElementType());
            assertEquals(type.bytes(15), tensor.getByteSize());
            assertEquals(type.bytes(15), tensor.data().byteSize());
        }
    }

    @Test
    void mayBeAScalarOrEmpty() {
        try (Tensor scalar = Tensor.of(Shape.of(), 7f); Tensor empty = new Tensor(ElementType.F32, Shape.of(0, 3))) {
            assertEquals(Shape.of(), scalar.getShape());
            assertArrayEquals(new float[] {7}, scalar.asFloat());
            assertEquals(0, empty.getSize());
            assertEquals(0, empty.data().byteSize());
            assertEquals(Shape.of(0, 3), empty.getShape());
        }
    }

    @Test
    void wrapsMemoryWithoutACopyAndLeavesItAlone() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 3, 4);
            try (Tensor tensor = Tensor.wrap(ElementType.F32, Shape.of(4), memory)) {
                assertEquals(memory.address(), tensor.data().address());
                memory.setAtIndex(ValueLayout.JAVA_FLOAT, 0, 9);
                assertArrayEquals(new float[] {9, 2, 3, 4}, tensor.asFloat());
                tensor.setShape(Shape.of(1, 2));
                assertEquals(8, tensor.data().byteSize());
                assertThrows(IllegalArgumentException.class, () -> tensor.setShape(Shape.of(5)));
            }
            assertEquals(9, memory.getAtIndex(ValueLayout.JAVA_FLOAT, 0));
            assertThrows(IllegalArgumentException.class, () -> Tensor.wrap(ElementType.F32, Shape.of(5), memory));
            MemorySegment heap = MemorySegment.ofArray(new float[4]);
            assertThrows(IllegalArgumentException.class, () -> Tensor.wrap(ElementType.F32, Shape.of(4), heap));
        }
    }

    @Test
    void unalignedMemoryIsReadRight() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment odd = arena.allocate(17).asSlice(1);
            odd.setAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, 3, 5f);
            try (Tensor tensor = Tensor.wrap(ElementType.F32, Shape.of(4), odd)) {
                assertArrayEquals(new float[] {0, 0, 0, 5}, tensor.asFloat());
            }
        }
    }

    @Test
    void itsSegmentEndsWithIt() {
        Tensor tensor = Tensor.of(Shape.of(4), 1f, 2f, 3f, 4f);
        MemorySegment data = tensor.data();
        assertEquals(data, tensor.data(), "the same segment while nothing moved");
        tensor.close();
        assertThrows(IllegalStateException.class, () -> data.get(ValueLayout.JAVA_FLOAT, 0));
        assertThrows(IllegalStateException.class, tensor::data);
        tensor.close();
        assertTrue(tensor.isClosed());
    }

    @Test
    void itsSegmentEndsWhenItGetsAnotherShape() {
        try (Tensor tensor = Tensor.of(Shape.of(4), 1f, 2f, 3f, 4f)) {
            MemorySegment data = tensor.data();
            tensor.setShape(Shape.of(1000, 1000));
            assertThrows(IllegalStateException.class, () -> data.get(ValueLayout.JAVA_FLOAT, 0));
            assertEquals(4_000_000, tensor.data().byteSize());
            assertEquals(Shape.of(1000, 1000), tensor.getShape());
            tensor.data().set(ValueLayout.JAVA_FLOAT, 3_999_996, 1f);
        }
    }

    @Test
    void aSegmentHeldAloneKeepsItsMemory() throws Exception {
        MemorySegment data = Tensor.of(Shape.of(4), 1f, 2f, 3f, 4f).data();
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(20);
            try (Tensor other = new Tensor(ElementType.F32, Shape.of(4))) {
                other.data().fill((byte) 0x55);
            }
        }
        assertArrayEquals(new float[] {1, 2, 3, 4}, data.toArray(ValueLayout.JAVA_FLOAT));
    }

    @Test
    void textsAreSetButNotRead() {
        try (Tensor tensor = Tensor.of(Shape.of(2), List.of("left", "rechts ä"))) {
            assertEquals(ElementType.STRING, tensor.getElementType());
            assertEquals(2, tensor.getSize());
            tensor.setTexts(List.of("a", "b"));
            assertThrows(OpenVinoException.class, () -> tensor.setTexts(List.of("a")));
            assertThrows(UnsupportedOperationException.class, tensor::data);
            assertFalse(tensor.isClosed());
        }
    }
}
