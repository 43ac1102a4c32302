package org.septum.imaging.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WindowLevelTest {
    /** The examples of PS3.3 C.11.2.1.2.1, y from 0 to 255. */
    @Test
    void theStandardsOwnExamples() {
        assertExample(2048, 4096, 0, 4095, x -> x / 4095);
        assertExample(2048, 1, 2047, 2047.001, x -> x <= 2047 ? 0 : 1);
        assertExample(0, 100, -50, 49, x -> (x + 50) / 99);
        assertExample(0, 1, -0.5, -0.499, x -> x <= -0.5 ? 0 : 1);
    }

    private interface Grey {
        double of(double x);
    }

    private static void assertExample(double centre, double width, double black, double white, Grey between) {
        WindowLevel w = new WindowLevel(centre, width);
        assertEquals(0, w.grey(black - 1));
        assertEquals(1, w.grey(white + 1));
        for (double x = Math.ceil(black); x <= white; x++) {
            if (width > 1 || x < centre - 1) {
                assertEquals(between.of(x), w.grey(x), 1e-12, "at " + x);
            }
        }
    }

    @Test
    void betweenPutsBlackAndWhiteWhereAsked() {
        WindowLevel w = WindowLevel.between(30, 130);
        assertEquals(0, w.grey(30));
        assertEquals(0.5, w.grey(80), 1e-12);
        assertEquals(1, w.grey(130));
        WindowLevel narrow = WindowLevel.between(0, 0.2);
        assertEquals(0.5, narrow.grey(0.1), 1e-12);
    }

    @Test
    void aWindowWithoutWidthIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new WindowLevel(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new WindowLevel(Double.NaN, 1));
    }

    @Test
    void fractionalWindowsAreLinearThroughout() {
        WindowLevel w = new WindowLevel(0.5, 0.5);
        assertEquals(0, w.grey(0.25));
        assertEquals(0.5, w.grey(0.5));
        assertEquals(1, w.grey(0.75));
    }
}
