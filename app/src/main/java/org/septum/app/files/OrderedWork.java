package org.septum.app.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does something with each of many items on all cores and hands the results on in the items' order. */
public final class OrderedWork {
    /** Results that wait for their turn, for each thread: enough to keep it busy behind a slow item. */
    private static final int AHEAD = 4;

    private OrderedWork() {
    }

    /** What is done with each item, by any thread. */
    public interface Step<T, R> {
        R run(T item) throws IOException;
    }

    /** Who takes the results, in the caller's thread. */
    public interface Taker<R> {
        /** @return false to end the work here */
        boolean take(R result) throws IOException;
    }

    /** Returns when everything is done or the taker wants no more. The first failure of a step ends the work and is thrown. */
    public static <T, R> void run(List<T> items, Step<T, R> step, Taker<R> taker) throws IOException {
        int threads = Math.max(1, Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
        try (ExecutorService pool = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().daemon().name("septum-file-", 0).factory())) {
            try {
                run(items.iterator(), step, taker, pool, threads * AHEAD);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static <T, R> void run(Iterator<T> items, Step<T, R> step, Taker<R> taker, ExecutorService pool, int ahead)
            throws IOException {
        ArrayDeque<Future<R>> waiting = new ArrayDeque<>();
        boolean wanted = true;
        while (wanted && (items.hasNext() || !waiting.isEmpty())) {
            while (items.hasNext() && waiting.size() < ahead) {
                T item = items.next();
                waiting.add(pool.submit(() -> step.run(item)));
            }
            wanted = taker.take(result(waiting.remove()));
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
