package org.septum.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final Grid GRID = new Grid(4, 4, 2, 3,
            Affine.ofSteps(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 8}, new double[3]));

    private final Confidence confidence = new Confidence(GRID, 2);

    @Test
    void certainLabelsHaveOneAndDoubtfulOnesTheDiceExpectedOfThem() {
        confidence.set(0, 1, new float[] {100, 0}, new float[] {100, 0}, new float[] {100, 0});
        confidence.set(1, 1, new float[] {200, 400}, new float[] {150, 500}, new float[] {120, 300});
        assertEquals(1, confidence.of(0, 1), 1e-9);
        assertEquals((2 * 120 + 50) / (200 + 150 + 50.0), confidence.of(1, 1, 1), 1e-6);
        assertEquals((2 * 420 + 50) / (600 + 650 + 50.0), confidence.of(1, 1), 1e-6);
        assertEquals((2 * 220 + 50) / (300 + 250 + 50.0), confidence.ofPhase(1, 1), 1e-6);
        assertEquals((2 * 520 + 50) / (700 + 750 + 50.0), confidence.ofPhase(1), 1e-6);
    }

    @Test
    void aStudyIsAsSureAsItsPhasesAreInTheMean() {
        confidence.set(0, 1, new float[] {100, 0}, new float[] {100, 0}, new float[] {50, 0});
        assertEquals((2 + confidence.ofPhase(1)) / 3, confidence.ofStudy(), 1e-9);
        assertTrue(confidence.ofStudy() < 0.9);
    }

    @Test
    void anEmptyFrameIsSureUnlessSomethingWasExpectedThere() {
        confidence.set(0, 0, new float[2], new float[2], new float[2]);
        confidence.set(1, 0, new float[2], new float[] {0, 150}, new float[2]);
        assertEquals(1, confidence.of(0, 0), 1e-9);
        assertEquals(50 / 200.0, confidence.of(1, 0), 1e-6);
    }

    @Test
    void whatMayBeWrongIsToldInMillilitres() {
        confidence.set(1, 2, new float[] {200, 0}, new float[] {150, 10}, new float[] {120, 0});
        assertEquals(80 * 8 / 1000.0, confidence.excessMl(1, 2, 1), 1e-6);
        assertEquals(30 * 8 / 1000.0, confidence.missingMl(1, 2, 1), 1e-6);
        assertEquals(10 * 8 / 1000.0, confidence.missingMl(1, 2, 2), 1e-6);
    }

    @Test
    void framesAreKnownOnceEntered() {
        assertFalse(confidence.known(1, 2));
        confidence.set(1, 2, new float[2], new float[2], new float[2]);
        assertTrue(confidence.known(1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> confidence.of(0, 0, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> confidence.of(2, 0));
    }
}
