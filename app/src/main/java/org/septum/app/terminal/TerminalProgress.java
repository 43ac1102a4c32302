package org.septum.app.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.septum.imaging.Progress;

/**
 * Progress on standard error: on a terminal one bar with the time that remains, drawn over itself; in a pipe a plain line for
 * each new step and each further quarter.
 */
public final class TerminalProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 24;
    private static final long REDRAW_MS = 100;
    private static final long ESTIMATE_AFTER_MS = 1000;

    private final PrintWriter err;
    private final boolean terminal;
    private final BooleanSupplier cancelled;
    private final LongSupplier clockMs;
    private final long startMs;
    private long drawnMs;
    private String step = "";
    private int quarter = -1;
    private boolean drawn;

    /** @param clockMs any clock that counts milliseconds and never goes back */
    public TerminalProgress(PrintWriter err, boolean terminal, BooleanSupplier cancelled, LongSupplier clockMs) {
        this.err = err;
        this.terminal = terminal;
        this.cancelled = cancelled;
        this.clockMs = clockMs;
        startMs = clockMs.getAsLong();
        drawnMs = startMs - REDRAW_MS;
    }

    @Override
    public synchronized void report(double fraction, String newStep) {
        if (terminal) {
            draw(fraction, newStep);
        } else {
            printLine(fraction, newStep);
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    private void draw(double fraction, String newStep) {
        long now = clockMs.getAsLong();
        if (now - drawnMs < REDRAW_MS && fraction < 1) {
            return;
        }
        drawnMs = now;
        int full = (int) Math.round(WIDTH * Math.clamp(fraction, 0, 1));
        err.print("\r\u001b[K" + "█".repeat(full) + "░".repeat(WIDTH - full) + " %3d %%  ".formatted(percent(fraction))
                + remaining(fraction, now) + newStep);
        err.flush();
        drawn = true;
    }

    private void printLine(double fraction, String newStep) {
        int newQuarter = (int) (4 * fraction);
        if (newStep.equals(step) && newQuarter == quarter) {
            return;
        }
        step = newStep;
        quarter = newQuarter;
        err.printf(Locale.ROOT, "%3d %%  %s%n", percent(fraction), newStep);
        err.flush();
    }

    private String remaining(double fraction, long now) {
        long spent = now - startMs;
        if (fraction <= 0.02 || fraction >= 1 || spent < ESTIMATE_AFTER_MS) {
            return "";
        }
        long seconds = Math.round(spent * (1 - fraction) / fraction / 1000);
        return "%d:%02d left  ".formatted(seconds / 60, seconds % 60);
    }

    private static int percent(double fraction) {
        return (int) Math.round(100 * Math.clamp(fraction, 0, 1));
    }

    /** Takes the bar off the screen. */
    @Override
    public synchronized void close() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
