package org.septum.ai.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

class HeadScaleTest {
    private static final Grid GRID = new Grid(20, 10, 5, 1, Affine.identity());

    /** 600 voxels of background at −3, 395 of a head from 10 to 404, 5 far above. */
    private static Volume head() {
        Volume volume = Volume.allocate(GRID, SampleType.FLOAT32, Rescale.NONE);
        for (int i = 0; i < GRID.size(); i++) {
            float value = i < 600 ? -3 : i < 995 ? 10 + i - 600 : 1000;
            volume.samples().setAtIndex(ValueLayout.JAVA_FLOAT, i, value);
        }
        return volume;
    }

    @Test
    void backgroundIsZeroAndTheHeadsMedianOne() {
        try (Volume volume = head()) {
            HeadScale scale = HeadScale.of(volume, 2.5);
            assertEquals(-3, scale.background());
            // the 99.5th percentile is 404 + 0.005 · (1000 − 404), a tenth of the way there 37.998; the head is 38 to 404 and the 5
            assertEquals(223.5, scale.median());
            float[] values = {-40, -3, 223.5f, 110.25f, 1000, 7};
            scale.scale(values, 5);
            assertEquals(0, values[0]);
            assertEquals(0, values[1]);
            assertEquals(1, values[2], 1e-6);
            assertEquals(0.5, values[3], 1e-6);
            assertEquals(2.5, values[4], 1e-6);
            assertEquals(7, values[5], "only the first ones are scaled");
        }
    }

    @Test
    void picturesWithoutAScaleSayWhy() {
        try (Volume volume = head()) {
            volume.frame(2, 0).setAtIndex(ValueLayout.JAVA_FLOAT, 3, Float.POSITIVE_INFINITY);
            String why = assertThrows(ArithmeticException.class, () -> HeadScale.of(volume, 5)).getMessage();
            assertEquals("slice 3 holds values that are not finite", why);
        }
        try (Volume empty = Volume.allocate(GRID, SampleType.INT16, Rescale.NONE)) {
            String why = assertThrows(ArithmeticException.class, () -> HeadScale.of(empty, 5)).getMessage();
            assertTrue(why.contains("empty"), why);
        }
    }
}
