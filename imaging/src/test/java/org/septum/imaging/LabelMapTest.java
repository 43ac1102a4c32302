package org.septum.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelMapTest {
    private static final Grid GRID = new Grid(3, 2, 2, 2, Affine.ofRows(2, 0, 0, 1, 0, 2, 0, 2, 0, 0, 5, 3));

    @Test
    void valuesAreUnsignedAndCountedByPhase() {
        LabelMap map = LabelMap.empty(GRID);
        map.frame(1, 0)[4] = (byte) 200;
        map.frame(0, 1)[0] = (byte) 200;
        map.frame(1, 1)[5] = (byte) 200;
        assertEquals(200, map.label(1, 1, 1, 0));
        assertEquals(1, map.count(200, 0));
        assertEquals(2, map.count(200, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> map.label(3, 0, 0, 0));
        LabelMap copy = map.copy();
        copy.frame(1, 0)[4] = 0;
        assertEquals(1, map.count(200, 0));
    }

    @Test
    void aMapWithAnotherFrameSharesTheRest() {
        LabelMap map = LabelMap.empty(GRID);
        LabelMap next = map.with(1, 0, new byte[] {7, 0, 0, 0, 0, 0});
        assertEquals(7, next.label(0, 0, 1, 0));
        assertEquals(0, map.label(0, 0, 1, 0));
        assertSame(map.frame(0, 1), next.frame(0, 1));
        assertThrows(IllegalArgumentException.class, () -> map.with(1, 0, new byte[5]));
    }

    @Test
    void aGridKnowsItsFramesAndRefusesNonsense() {
        assertEquals(3, GRID.frame(1, 1));
        assertEquals(0.02, GRID.voxelMl(), 1e-12);
        assertEquals(8, GRID.ofFrame(1).toPatient().origin()[2]);
        assertEquals(5, GRID.withPhases(5).phases());
        assertThrows(IndexOutOfBoundsException.class, () -> GRID.frame(2, 0));
        assertThrows(IllegalArgumentException.class, () -> new Grid(0, 1, 1, 1, Affine.identity()));
        assertThrows(IllegalArgumentException.class, () -> new Grid(1 << 16, 1 << 16, 1, 1, Affine.identity()));
        assertThrows(IllegalArgumentException.class, () -> new Grid(1, 1, 1 << 16, 1 << 16, Affine.identity()));
    }

    @Test
    void labelsAreUniqueAndFitAByte() {
        Label one = new Label(1, "lv", "Left ventricle", 0xff0000, new CodedConcept("87878005", "SCT", "Left ventricle"));
        assertEquals("lv", new LabelSet(List.of(one)).byValue(1).orElseThrow().id());
        assertThrows(IllegalArgumentException.class, () -> new LabelSet(List.of(one, one)));
        assertThrows(IllegalArgumentException.class, () -> new Label(256, "x", "X", 0, null));
    }
}
