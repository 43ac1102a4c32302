package org.septum.imaging.window;

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

class AutoWindowTest {
    @Test
    void percentilesOfEvenlySpreadValues() {
        Grid grid = new Grid(100, 100, 4, 3, Affine.identity());
        try (Volume volume = Volume.allocate(grid, SampleType.UINT16, new Rescale(0.5, 0, ""))) {
            for (long i = 0; i < volume.grid().size(); i++) {
                volume.samples().setAtIndex(ValueLayout.JAVA_SHORT, i, (short) (i % 10000));
            }
            WindowLevel w = AutoWindow.of(volume, 0.1, 0.9);
            assertEquals(0, w.grey(500), 0.003);
            assertEquals(1, w.grey(4500), 0.003);
        }
    }

    @Test
    void aFewBrightPixelsDoNotDarkenTheRest() {
        try (Volume volume = Volume.allocate(new Grid(64, 64, 1, 1, Affine.identity()), SampleType.INT16, Rescale.NONE)) {
            for (int i = 0; i < 64 * 64; i++) {
                volume.samples().setAtIndex(ValueLayout.JAVA_SHORT, i, (short) (i < 10 ? 30000 : i % 200));
            }
            assertEquals(1, AutoWindow.of(volume).grey(200), 0.01);
        }
    }

    @Test
    void aFlatOrMeaninglessVolumeStillGivesAWindow() {
        Grid grid = new Grid(4, 4, 1, 1, Affine.identity());
        try (Volume flat = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
                Volume none = Volume.allocate(grid, SampleType.FLOAT32, Rescale.NONE)) {
            assertEquals(0.5, AutoWindow.of(flat).grey(0), 1e-9);
            for (int i = 0; i < 16; i++) {
                none.samples().setAtIndex(ValueLayout.JAVA_FLOAT, i, Float.NaN);
            }
            assertTrue(AutoWindow.of(none).width() > 0);
            assertThrows(IllegalArgumentException.class, () -> AutoWindow.of(flat, 0.9, 0.1));
        }
    }
}
