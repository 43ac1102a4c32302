package org.septum.imaging.study;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.septum.imaging.Progress;

/** Runs one step for each of many items on a bounded pool that lives as long as the call. */
final class ParallelWork {
    private ParallelWork() {}

    interface Step<T> {
        void run(T item) throws IOException;
    }

    /**
     * Returns when every item is done. The first failure, or a cancel, stops the rest and is thrown once no thread works any
     * more.
     *
     * @throws CancellationException once {@code progress} is cancelled or the calling thread is interrupted
     */
    static <T> void run(List<T> items, Step<T> step, Progress progress, String what) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        int threads = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
        ThreadFactory named = Thread.ofPlatform().daemon().name("septum-read-", 0).factory();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, named)) {
            try {
                await(submit(pool, items, step, progress), items.size(), progress, what);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static <T> ExecutorCompletionService<Void> submit(ExecutorService pool, List<T> items, Step<T> step,
            Progress progress) {
        ExecutorCompletionService<Void> done = new ExecutorCompletionService<>(pool);
        for (T item : items) {
            done.submit(() -> {
                progress.checkCancelled();
                step.run(item);
                return null;
            });
        }
        return done;
    }

    private static void await(ExecutorCompletionService<Void> done, int count, Progress progress, String what)
            throws IOException {
        for (int n = 0; n < count; n++) {
            progress.checkCancelled();
            progress.report((double) n / count, what);
            try {
                done.take().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("interrupted").initCause(e);
            } catch (ExecutionException e) {
                rethrow(e.getCause());
            }
        }
        progress.report(1, what);
    }

    private static void rethrow(Throwable cause) throws IOException {
        switch (cause) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(cause);
        }
    }
}
