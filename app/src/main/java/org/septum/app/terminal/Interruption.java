package org.septum.app.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: once {@link #listen} was called, tells the work to stop and holds the process back until it has cleaned up after
 * itself and said so, for some seconds at most. Closing it says that the command has ended.
 */
public final class Interruption implements AutoCloseable {
    private static final long PATIENCE_S = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("interruption").unstarted(this::interrupt);
    private volatile boolean asked;
    private boolean listening;

    /** From now on Ctrl-C is a wish that the work looks for, not the end of the process. */
    public void listen() {
        if (!listening) {
            Runtime.getRuntime().addShutdownHook(hook);
            listening = true;
        }
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
        if (listening && !asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is going down already: the hook runs, and finds the command ended.
                asked = true;
            }
        }
    }
}
