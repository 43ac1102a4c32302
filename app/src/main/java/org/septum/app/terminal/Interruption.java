package org.septum.app.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: tells the work to stop and holds the process back until it has cleaned up after itself, for some seconds at most.
 * Closing it says that the work has ended.
 */
public final class Interruption implements AutoCloseable {
    private static final long PATIENCE_S = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;
    private final Thread hook = Thread.ofPlatform().name("interruption").unstarted(this::interrupt);

    /** Listens from now on. */
    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public boolean asked() {
        return asked;
    }

    private void interrupt() {
        asked = true;
        try {
            ended.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is already going down, so the hook runs, and finds the work ended.
                asked = true;
            }
        }
    }
}
