package org.septum.imaging.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

class GreyTableTest {
    private static final Grid GRID = new Grid(33, 17, 2, 2, Affine.identity());

    private static Volume noise(SampleType type, Rescale rescale) {
        Volume volume = Volume.allocate(GRID, type, rescale);
        byte[] bytes = new byte[(int) volume.samples().byteSize()];
        new SplittableRandom(1).nextBytes(bytes);
        volume.samples().copyFrom(MemorySegment.ofArray(bytes));
        return volume;
    }

    /** Every sample type renders as the function itself says, pixel by pixel, both ways round. */
    @ParameterizedTest
    @EnumSource(SampleType.class)
    void tablesAgreeWithTheFunction(SampleType type) {
        try (Volume volume = noise(type, new Rescale(0.5, -10, ""))) {
            WindowLevel window = new WindowLevel(20, 90);
            for (boolean inverted : new boolean[] {false, true}) {
                GreyTable table = GreyTable.of(volume, window, inverted);
                int[] argb = new int[GRID.frameSize()];
                byte[] grey = new byte[GRID.frameSize()];
                table.render(volume.frame(1, 1), argb);
                table.render(volume.frame(1, 1), grey);
                for (int i = 0; i < argb.length; i++) {
                    double g = window.grey(volume.value(i % 33, i / 33, 1, 1));
                    int expected = (int) Math.floor((inverted ? 1 - g : g) * 255 + 0.5);
                    assertEquals(expected, Byte.toUnsignedInt(grey[i]));
                    assertEquals(0xff000000 | expected << 16 | expected << 8 | expected, argb[i]);
                }
            }
        }
    }

    @Test
    void aFrameThatDoesNotFitIsRefused() {
        try (Volume volume = noise(SampleType.INT16, Rescale.NONE)) {
            GreyTable table = GreyTable.of(volume, new WindowLevel(0, 100), false);
            assertThrows(IllegalArgumentException.class, () -> table.render(volume.frame(0, 0), new int[GRID.frameSize() - 1]));
        }
    }

    /** A frame of 512² must not cost a display frame's time; the bound leaves room for a busy machine. */
    @Test
    void aFrameOf512SquaredRendersFast() {
        try (Volume volume = Volume.allocate(new Grid(512, 512, 1, 1, Affine.identity()), SampleType.INT16, Rescale.NONE)) {
            GreyTable table = GreyTable.of(volume, new WindowLevel(100, 400), false);
            int[] out = new int[512 * 512];
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 200; i++) {
                long start = System.nanoTime();
                table.render(volume.frame(0, 0), out);
                best = Math.min(best, System.nanoTime() - start);
            }
            assertTrue(best < 3_000_000, "best of 200: " + best / 1000 + " µs");
        }
    }
}
