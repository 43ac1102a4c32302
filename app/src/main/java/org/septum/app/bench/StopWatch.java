package org.septum.app.bench;

/** Milliseconds since it was made or last asked. */
final class StopWatch {
    private long last = System.nanoTime();

    double lap() {
        long now = System.nanoTime();
        double lap = (now - last) / 1e6;
        last = now;
        return lap;
    }
}
