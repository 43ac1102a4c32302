package org.septum.overlays.surface.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that share out pieces of work with the one that asks. */
final class Crew implements AutoCloseable {
    /** A piece of work. */
    @FunctionalInterface
    interface Piece {
        /** @param worker from 0; no two pieces at a time have the same; @param piece from 0 */
        void run(int worker, int piece);
    }

    private final int size;
    private final ExecutorService others;

    Crew(int size) {
        this.size = size;
        others = Executors.newFixedThreadPool(Math.max(1, size - 1),
                Thread.ofPlatform().daemon().name("septum-surfaces-", 0).factory());
    }

    int size() {
        return size;
    }

    /** Runs all pieces and returns when the last one is done. */
    void each(int pieces, Piece work) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int worker = 1; worker < Math.min(size, pieces); worker++) {
            int number = worker;
            running.add(others.submit(() -> drain(next, pieces, number, work)));
        }
        try {
            drain(next, pieces, 0, work);
        } finally {
            next.set(pieces); // where this thread failed, the others stop early
            running.forEach(Crew::await);
        }
    }

    private static void drain(AtomicInteger next, int pieces, int worker, Piece work) {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.run(worker, piece);
        }
    }

    /** The arrays drawn into are the caller's, so it waits whatever happens; an interruption is told afterwards. */
    private static void await(Future<?> other) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    other.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a drawing thread failed", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
