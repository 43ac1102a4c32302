package org.septum.viewer.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TurningSizeTest {
    private static final long MS = 1_000_000;

    private final TurningSize size = new TurningSize();

    @Test
    void slowPicturesGetSmallerUntilTheyAreQuickEnough() {
        double pixelsMs = 80;
        for (int i = 0; i < 20; i++) {
            size.took((long) (pixelsMs * size.scale() * size.scale() * MS));
        }
        double ms = pixelsMs * size.scale() * size.scale();
        assertTrue(ms <= 30.5 && ms > 12, ms + " ms");
    }

    @Test
    void theyNeverVanish() {
        for (int i = 0; i < 20; i++) {
            size.took(900 * MS);
        }
        assertEquals(0.3, size.scale());
    }

    @Test
    void theyGrowBackToTheScreensSizeAndNoFurther() {
        size.took(200 * MS);
        assertTrue(size.scale() < 1);
        for (int i = 0; i < 20; i++) {
            size.took(5 * MS);
        }
        assertEquals(1, size.scale());
    }
}
