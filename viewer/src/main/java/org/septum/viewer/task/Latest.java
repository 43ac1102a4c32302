package org.septum.viewer.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Latest wins: requests made while one is being worked on replace each other, and only the newest runs next. A viewport asks for
 * a picture on every change of its state; stale ones are never painted.
 */
public final class Latest<R> {
    private final Executor worker;
    private final Consumer<R> work;
    private R next;
    private boolean busy;

    /** @param work runs on {@code worker}, one request at a time */
    public Latest(Executor worker, Consumer<R> work) {
        this.worker = worker;
        this.work = work;
    }

    /** Asks for {@code request}; forgets the one still waiting, if any. */
    public void request(R request) {
        synchronized (this) {
            next = request;
            if (busy) {
                return;
            }
            busy = true;
        }
        worker.execute(this::drain);
    }

    private void drain() {
        boolean done = false;
        try {
            for (R request = take(); request != null; request = take()) {
                work.accept(request);
            }
            done = true;
        } finally {
            if (!done) {
                release();
            }
        }
    }

    private synchronized R take() {
        R request = next;
        next = null;
        busy = request != null;
        return request;
    }

    private synchronized void release() {
        busy = false;
    }
}
