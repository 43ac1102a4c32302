package org.septum.viewer.cine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CineClockTest {
    private static final long MS = 1_000_000L;

    @Test
    void theFrameFollowsFromTheTimeNotTheTicks() {
        CineClock clock = new CineClock(20, 25, 3, 500 * MS);
        assertEquals(3, clock.phaseAt(500 * MS));
        assertEquals(3, clock.phaseAt(539 * MS));
        assertEquals(4, clock.phaseAt(540 * MS));
        assertEquals(8, clock.phaseAt(700 * MS)); // five frames went by between two looks
        assertEquals(3, clock.phaseAt(1300 * MS)); // a whole cycle
    }

    @Test
    void aDayOfPlayingIsStillExact() {
        CineClock clock = new CineClock(25, 30, 0, 0);
        long day = 24 * 3600 * 1000 * MS;
        assertEquals((int) (24L * 3600 * 30 % 25), clock.phaseAt(day));
    }

    @Test
    void paceOfTheHeartFromTriggerTimes() {
        assertEquals(25, CineClock.naturalFps(List.of(0.0, 40.0, 80.0, 120.0)), 1e-9);
        assertEquals(20, CineClock.naturalFps(List.of(12.0, 62.0, 112.0)), 1e-9);
    }

    @Test
    void thirtyWhereTriggerTimesSayNothing() {
        assertEquals(30, CineClock.naturalFps(List.of()));
        assertEquals(30, CineClock.naturalFps(List.of(0.0)));
        assertEquals(30, CineClock.naturalFps(List.of(0.0, 0.0, 0.0)));
        assertEquals(30, CineClock.naturalFps(List.of(80.0, 40.0, 0.0)));
        assertEquals(30, CineClock.naturalFps(List.of(0.0, Double.NaN)));
    }

    @Test
    void paceStaysWithinWhatAScreenShows() {
        assertEquals(60, CineClock.naturalFps(List.of(0.0, 1.0)));
        assertEquals(1, CineClock.naturalFps(List.of(0.0, 5000.0)));
    }

    @Test
    void refusesNoPhases() {
        assertThrows(IllegalArgumentException.class, () -> new CineClock(0, 30, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new CineClock(10, 0, 0, 0));
    }
}
