package org.septum.viewer.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeCurveTest {
    @Test
    void nearestPhaseGoesByTimeNotByIndex() {
        VolumeCurve curve = new VolumeCurve(List.of(0.0, 10.0, 100.0), true, List.of(), 0, 2);
        assertEquals(0, curve.nearestPhase(-50));
        assertEquals(1, curve.nearestPhase(54));
        assertEquals(2, curve.nearestPhase(56));
        assertEquals(2, curve.nearestPhase(1e9));
    }

    @Test
    void everyTraceHasAVolumeForEveryPhase() {
        VolumeCurve.Trace trace = new VolumeCurve.Trace("Left ventricle", 0xFF0000, List.of(1.0, 2.0));
        assertThrows(IllegalArgumentException.class, () -> new VolumeCurve(List.of(0.0), true, List.of(trace), 0, 0));
    }

    @Test
    void ticksAreRoundAndWithinTheAxis() {
        assertEquals(List.of(0.0, 50.0, 100.0, 150.0), new Axis(0, 160, 0, 1).ticks(4));
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0), new Axis(0, 95, 0, 1).ticks(5));
        assertEquals(List.of(100.0, 200.0, 300.0), new Axis(33, 350, 0, 1).ticks(4));
    }

    @Test
    void axisGoesThereAndBack() {
        Axis upright = new Axis(0, 200, 300, 20);
        assertEquals(160, upright.at(100), 1e-9);
        assertEquals(100, upright.value(160), 1e-9);
    }
}
