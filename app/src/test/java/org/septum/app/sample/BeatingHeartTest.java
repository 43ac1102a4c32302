package org.septum.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BeatingHeartTest {
    private static final double STEP = 0.8;

    /** Counts sample points: an integral that knows nothing of the formulas. */
    private static double ml(double contraction, int structure) {
        BeatingHeart heart = new BeatingHeart(contraction);
        long points = 0;
        for (double z = -2; z < 100; z += STEP) {
            for (double y = -60; y < 60; y += STEP) {
                for (double x = -90; x < 60; x += STEP) {
                    points += heart.structure(x, y, z) == structure ? 1 : 0;
                }
            }
        }
        return points * STEP * STEP * STEP / 1000;
    }

    @Test
    void theLeftVentricleHasTheVolumesItIsMadeFor() {
        assertEquals(132, ml(0, BeatingHeart.LV), 1);
        assertEquals(55, ml(1, BeatingHeart.LV), 0.7);
    }

    @Test
    void muscleKeepsItsVolumeWhileTheWallThickens() {
        assertEquals(106, ml(0, BeatingHeart.MYOCARDIUM), 1);
        assertEquals(106, ml(0.5, BeatingHeart.MYOCARDIUM), 1);
        assertEquals(106, ml(1, BeatingHeart.MYOCARDIUM), 1);
        assertTrue(wall(1) > 1.25 * wall(0), wall(0) + " to " + wall(1));
    }

    @Test
    void theRightVentricleContractsToo() {
        double ed = ml(0, BeatingHeart.RV);
        double es = ml(1, BeatingHeart.RV);
        assertEquals(56, 100 * (ed - es) / ed, 2, ed + " to " + es);
    }

    private static double wall(double contraction) {
        BeatingHeart heart = new BeatingHeart(contraction);
        return heart.outerRadius(40) - heart.innerRadius(40);
    }

    @Test
    void oneBeatEmptiesAndFillsTheHeart() {
        HeartCycle cycle = new HeartCycle(25, 900);
        int es = cycle.endSystole();
        assertEquals(9, es);
        assertEquals(324, cycle.triggerMs(es), 1e-9);
        for (int phase = 1; phase < 25; phase++) {
            double before = cycle.contraction(phase - 1);
            double now = cycle.contraction(phase);
            assertTrue(phase <= es ? now > before : now <= before, "phase " + phase);
            assertTrue(now > 0, "phase " + phase + " is not end-diastole");
        }
    }
}
