package org.septum.ai.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.septum.ai.window.HeadScale;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/** Brain of 100 ± 10 with a ball of 15 mm: dark within 6 mm, a bright shell to 9 mm, a little darker than brain outside of that. */
class ContrastPartsTest {
    private static final int SIDE = 60;
    private static final Grid GRID = new Grid(SIDE, SIDE, SIDE, 1, Affine.ofRows(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
    private static final HeadScale SCALE = new HeadScale(0, 100, 5);

    private static double radius(int column, int row, int slice) {
        return Math.sqrt(Math.pow(column - 30, 2) + Math.pow(row - 30, 2) + Math.pow(slice - 30, 2));
    }

    private static int value(int column, int row, int slice) {
        double r = radius(column, row, slice);
        return r < 6 ? 50 : r < 9 ? 180 : r < 15 ? 92 : brain(column, row, slice);
    }

    private static int brain(int column, int row, int slice) {
        return 90 + (column * 7 + row * 13 + slice * 5) % 21;
    }

    /** A ball of 24 mm, dark in its middle and again beyond 20 mm; `rim` is what lies around the middle. */
    private static Picture darkTwice(int rim) {
        return (column, row, slice) -> {
            double r = radius(column, row, slice);
            return r < 6 ? 50 : r < 9 ? rim : r < 20 ? 92 : r < 24 ? 50 : brain(column, row, slice);
        };
    }

    private interface Picture {
        int at(int column, int row, int slice);
    }

    private static Volume contrast() {
        return drawn(ContrastPartsTest::value);
    }

    private static Volume drawn(Picture picture) {
        Volume volume = Volume.allocate(GRID, SampleType.INT16, Rescale.NONE);
        for (int k = 0; k < SIDE; k++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                volume.frame(k, 0).setAtIndex(ValueLayout.JAVA_SHORT_UNALIGNED, i, (short) picture.at(i % SIDE, i / SIDE, k));
            }
        }
        return volume;
    }

    private static LabelMap ball(double radius) {
        LabelMap map = LabelMap.empty(GRID);
        for (int k = 0; k < SIDE; k++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                map.frame(k, 0)[i] = (byte) (radius(i % SIDE, i / SIDE, k) < radius ? 2 : 0);
            }
        }
        return map;
    }

    private static int at(LabelMap map, int column) {
        return map.frame(30, 0)[30 * SIDE + column];
    }

    @Test
    void aBrightShellEnhancesWhatItEnclosesIsNecrosisAndTheRestOedema() {
        LabelMap map = ball(15);
        try (Volume t1ce = contrast()) {
            assertTrue(ContrastParts.divide(map, t1ce, SCALE));
        }
        assertEquals(1, at(map, 30), "the middle");
        assertEquals(3, at(map, 38), "the shell");
        assertEquals(2, at(map, 42), "outside the shell");
        assertEquals(0, at(map, 46), "no tumour");
        long tumour = map.count(1, 0) + map.count(2, 0) + map.count(3, 0);
        assertEquals(ball(15).count(2, 0), tumour, "the whole stays as it was");
        assertEquals(4.0 / 3 * Math.PI * (9 * 9 * 9 - 6 * 6 * 6), map.count(3, 0), 0.25 * map.count(3, 0));
    }

    @Test
    void whatIsDarkFarFromTheRimIsOedemaAndCoreWhereNothingEnhances() {
        LabelMap rimmed = ball(24);
        LabelMap plain = ball(24);
        try (Volume withRim = drawn(darkTwice(180));
                Volume withoutRim = drawn(darkTwice(92))) {
            assertTrue(ContrastParts.divide(rimmed, withRim, SCALE));
            assertTrue(ContrastParts.divide(plain, withoutRim, SCALE));
        }
        assertEquals(1, at(rimmed, 30), "inside the rim");
        assertEquals(2, at(rimmed, 52), "dark, 13 mm from the rim");
        assertEquals(1, at(plain, 30), "dark, no rim");
        assertEquals(1, at(plain, 52), "dark, no rim");
        assertEquals(2, at(plain, 45), "not dark");
    }

    @Test
    void aTumourThatFillsThePictureIsLeftAsItWas() {
        LabelMap map = ball(200);
        try (Volume t1ce = contrast()) {
            assertFalse(ContrastParts.divide(map, t1ce, SCALE));
        }
        assertEquals((long) SIDE * SIDE * SIDE, map.count(2, 0));
    }

    @Test
    void noTumourIsNothingToDivide() {
        LabelMap map = LabelMap.empty(GRID);
        try (Volume t1ce = contrast()) {
            assertTrue(ContrastParts.divide(map, t1ce, SCALE));
        }
        assertEquals(0, map.count(1, 0) + map.count(2, 0) + map.count(3, 0));
    }
}
