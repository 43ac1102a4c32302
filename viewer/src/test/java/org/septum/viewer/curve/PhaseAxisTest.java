package org.septum.viewer.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseAxisTest {
    private final PhaseAxis axis = PhaseAxis.of(List.of(0.0, 40.0, 80.0, 160.0), 466);

    @Test
    void cellsTouchAndLieAroundTheirPhases() {
        for (int p = 0; p < axis.phases(); p++) {
            assertTrue(axis.from(p) < axis.x(p) && axis.x(p) < axis.to(p), "phase " + p);
            assertEquals(p, axis.phaseAt((axis.from(p) + axis.x(p)) / 2));
            assertEquals(p, axis.phaseAt((axis.to(p) + axis.x(p)) / 2));
        }
        assertEquals(axis.to(1), axis.from(2));
        assertTrue(axis.from(0) >= 0 && axis.to(3) <= 466);
    }

    @Test
    void placesBeyondTheEndsAreTheOutermostPhases() {
        assertEquals(0, axis.phaseAt(-50));
        assertEquals(3, axis.phaseAt(5000));
    }

    @Test
    void aSinglePhaseHasAPlaceToo() {
        PhaseAxis one = PhaseAxis.of(List.of(0.0), 300);
        assertEquals(0, one.phaseAt(200));
        assertTrue(one.from(0) < one.to(0));
    }
}
