package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShapesTest {
    @Test
    void aShapeIsItsLengths() {
        Shape shape = Shape.of(2, 3, 4);
        assertEquals(3, shape.rank());
        assertEquals(3, shape.get(1));
        assertEquals(24, shape.size());
        assertEquals(1, Shape.of().size());
        assertEquals(0, Shape.of(5, 0).size());
        assertEquals("[2, 3, 4]", shape.toString());
        assertEquals(Shape.of(2, 3, 4), shape);
        assertEquals(Shape.of(2, 3, 4).hashCode(), shape.hashCode());
        assertNotEquals(Shape.of(2, 4, 3), shape);
        shape.toArray()[0] = 9;
        assertEquals(2, shape.get(0));
        assertThrows(IllegalArgumentException.class, () -> Shape.of(1, -1));
        assertThrows(ArithmeticException.class, () -> Shape.of(Long.MAX_VALUE, 2).size());
    }

    @Test
    void aDimensionIsARange() {
        assertEquals(Dimension.DYNAMIC, Dimension.of(-1));
        assertEquals(3, Dimension.of(3).length());
        assertFalse(Dimension.of(0).isDynamic());
        assertTrue(Dimension.between(1, 2).isDynamic());
        assertThrows(IllegalStateException.class, Dimension.DYNAMIC::length);
        assertThrows(IllegalArgumentException.class, () -> Dimension.between(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Dimension(-1, 4));
        assertThrows(IllegalArgumentException.class, () -> new Dimension(1, -2));
        assertEquals(List.of("3", "?", "1..8", "2.."), Stream.of(Dimension.of(3), Dimension.DYNAMIC, Dimension.between(1, 8),
                Dimension.between(2, -1)).map(Dimension::toString).toList());
    }

    @Test
    void aPartialShapeMayBeOpen() {
        PartialShape open = PartialShape.of(Dimension.of(1), Dimension.DYNAMIC, Dimension.between(2, 4));
        assertTrue(open.isDynamic());
        assertFalse(open.isRankDynamic());
        assertEquals(3, open.rank());
        assertEquals(Dimension.between(2, 4), open.get(2));
        assertEquals("[1,?,2..4]", open.toString());
        assertThrows(IllegalStateException.class, open::toShape);
        assertEquals(Shape.of(1, 2), PartialShape.of(1, 2).toShape());
        assertEquals(PartialShape.of(1, 2), PartialShape.of(Shape.of(1, 2)));
        assertEquals("[...]", PartialShape.DYNAMIC.toString());
        assertTrue(PartialShape.DYNAMIC.isDynamic());
        assertThrows(IllegalStateException.class, PartialShape.DYNAMIC::rank);
        assertNotEquals(PartialShape.DYNAMIC, PartialShape.of(Shape.of()));
    }

    @Test
    void structuresReadBackAsTheyWereWritten() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Dimension[] dims = random.ints(1 + random.nextInt(6), 0, 50)
                    .mapToObj(n -> random.nextInt(3) == 0 ? Dimension.DYNAMIC : Dimension.between(n, n + random.nextInt(2)))
                    .toArray(Dimension[]::new);
            PartialShape partial = PartialShape.of(dims);
            Shape shape = Shape.of(random.longs(random.nextInt(6), 0, 1L << 40).toArray());
            try (Arena arena = Arena.ofConfined()) {
                assertEquals(partial, PartialShape.read(partial.struct(arena)));
                assertEquals(shape, Shape.read(shape.struct(arena)));
            }
        }
    }
}
