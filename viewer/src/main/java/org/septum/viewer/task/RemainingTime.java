package org.septum.viewer.task;

import java.time.Duration;
import java.util.Optional;

/**
 * Estimates the time left of work that goes on at the pace it had so far. Silent until enough is done for that to mean
 * something.
 */
public final class RemainingTime {
    private static final double LEAST_FRACTION = 0.04;
    private static final Duration LEAST_ELAPSED = Duration.ofMillis(500);

    private final long startNanos;

    public RemainingTime(long startNanos) {
        this.startNanos = startNanos;
    }

    public Optional<Duration> at(long nowNanos, double fraction) {
        Duration elapsed = Duration.ofNanos(nowNanos - startNanos);
        if (fraction < LEAST_FRACTION || elapsed.compareTo(LEAST_ELAPSED) < 0) {
            return Optional.empty();
        }
        double left = elapsed.toNanos() * (1 - Math.min(1, fraction)) / fraction;
        return Optional.of(Duration.ofNanos(Math.round(left)));
    }
}
