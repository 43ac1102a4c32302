package org.septum.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolumeTest {
    private static final Grid GRID = new Grid(5, 4, 3, 2, Affine.identity());

    @ParameterizedTest
    @EnumSource(SampleType.class)
    void framesValuesAndSamplesAgree(SampleType type) {
        try (Volume volume = Volume.allocate(GRID, type, new Rescale(2, -1, ""))) {
            byte[] noise = new byte[(int) volume.samples().byteSize()];
            new SplittableRandom(3).nextBytes(noise);
            volume.samples().copyFrom(MemorySegment.ofArray(noise));
            float[] values = new float[20];
            for (int phase = 0; phase < 2; phase++) {
                for (int slice = 0; slice < 3; slice++) {
                    volume.values(slice, phase, values);
                    for (int i = 0; i < 20; i++) {
                        double stored = type.get(volume.samples(), 20L * (3 * phase + slice) + i);
                        assertEquals(stored, volume.stored(i % 5, i / 5, slice, phase));
                        assertEquals((float) (2 * stored - 1), values[i], Math.ulp(values[i]));
                    }
                }
            }
        }
    }

    @Test
    void anIndexOutsideIsRefusedOnEveryAxis() {
        try (Volume volume = Volume.allocate(GRID, SampleType.INT16, Rescale.NONE)) {
            assertThrows(IndexOutOfBoundsException.class, () -> volume.stored(5, 0, 0, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> volume.stored(0, 4, 0, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> volume.stored(0, 0, 3, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> volume.stored(0, 0, 0, -1));
        }
    }

    @Test
    void nothingIsReadAfterClose() {
        Volume volume = Volume.allocate(GRID, SampleType.INT16, Rescale.NONE);
        MemorySegment frame = volume.frame(0, 0);
        volume.close();
        volume.close();
        assertThrows(IllegalStateException.class, () -> volume.stored(0, 0, 0, 0));
        assertThrows(IllegalStateException.class, () -> SampleType.INT16.get(frame, 0));
    }

    /** Forty volumes of 32 MB, one after another, must not be held together. */
    @Test
    void memoryIsGivenBackOnClose() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/statm")), "resident memory is read from /proc");
        Grid grid = new Grid(512, 512, 64, 1, Affine.identity());
        long before = 0;
        for (int i = 0; i < 40; i++) {
            try (Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE)) {
                volume.samples().fill((byte) 1);
            }
            if (i == 5) {
                before = resident();
            }
        }
        long grown = resident() - before;
        assertTrue(grown < 96L << 20, "resident memory grew by " + (grown >> 20) + " MB");
    }

    private static long resident() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]) * 4096;
    }
}
