package org.septum.viewer.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {
    private static final long SECOND = 1_000_000_000L;

    private final RemainingTime remaining = new RemainingTime(0);

    @Test
    void goesOnAtThePaceSoFar() {
        assertEquals(Optional.of(Duration.ofSeconds(30)), remaining.at(10 * SECOND, 0.25));
        assertEquals(Optional.of(Duration.ZERO), remaining.at(10 * SECOND, 1));
    }

    @Test
    void saysNothingTooEarly() {
        assertEquals(Optional.empty(), remaining.at(10 * SECOND, 0.01));
        assertEquals(Optional.empty(), remaining.at(SECOND / 10, 0.5));
    }

    @Test
    void speaksInRoundWords() {
        assertEquals("about 12 s left", said(Duration.ofMillis(12_300)));
        assertEquals("about 1 s left", said(Duration.ofMillis(100)));
        assertEquals("about 3 min left", said(Duration.ofSeconds(185)));
        assertEquals("", new TaskProgress(0.1, "", Optional.empty()).remainingText());
    }

    private static String said(Duration left) {
        return new TaskProgress(0.5, "", Optional.of(left)).remainingText();
    }
}
