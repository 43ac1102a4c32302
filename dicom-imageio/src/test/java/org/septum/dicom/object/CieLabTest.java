package org.septum.dicom.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CieLabTest {
    /** sRGB red in ICC Lab (D50) is about 54.3, 80.8, 69.9 by any colour calculator. */
    @Test
    void coloursAreIccLab() {
        int[] red = CieLab.encode(0xFF0000);
        assertEquals(54.3, red[0] * 100 / 65535.0, 0.1);
        assertEquals(80.8, red[1] * 255 / 65535.0 - 128, 0.2);
        assertEquals(69.9, red[2] * 255 / 65535.0 - 128, 0.2);
        assertArrayEquals(new int[] {0, 32896, 32896}, CieLab.encode(0));
    }

    @Test
    void coloursComeBack() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            int rgb = random.nextInt(1 << 24);
            assertEquals("%06X".formatted(rgb), "%06X".formatted(CieLab.decode(CieLab.encode(rgb))));
        }
    }
}
