package org.septum.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final StringWriter said = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    private TerminalProgress progress(boolean terminal) {
        return new TerminalProgress(new PrintWriter(said), terminal, () -> clock.get() > 60_000, clock::get);
    }

    @Test
    void aPipeGetsALineForEachStepAndQuarter() {
        TerminalProgress progress = progress(false);
        for (int i = 0; i <= 100; i++) {
            progress.report(i / 100.0, i < 40 ? "reading" : "looking");
        }
        progress.close();
        assertEquals(List.of("  0 %  reading", " 25 %  reading", " 40 %  looking", " 50 %  looking", " 75 %  looking",
                "100 %  looking"), said.toString().lines().toList());
    }

    @Test
    void aTerminalGetsOneBarWithTheTimeThatRemains() {
        TerminalProgress progress = progress(true);
        progress.report(0, "reading");
        clock.set(30_000);
        progress.report(0.25, "reading");
        progress.close();
        String[] drawn = said.toString().split("\r");
        assertTrue(drawn[2].contains("██████░░░░░░░░░░░░░░░░░░"), drawn[2]);
        assertTrue(drawn[2].contains("1:30 left"), drawn[2]);
        assertEquals("\u001b[K", drawn[3], "closing takes the bar away");
        assertFalse(said.toString().contains("\n"));
    }

    @Test
    void theBarIsNotRedrawnFasterThanAnEyeSees() {
        TerminalProgress progress = progress(true);
        for (int i = 0; i < 1000; i++) {
            progress.report(i / 1000.0, "reading");
        }
        assertEquals(1, said.toString().chars().filter(c -> c == '\r').count());
    }

    @Test
    void tellsTheWorkWhenItIsNoLongerWanted() {
        TerminalProgress progress = progress(false);
        assertFalse(progress.cancelled());
        clock.set(60_001);
        assertTrue(progress.cancelled());
    }
}
