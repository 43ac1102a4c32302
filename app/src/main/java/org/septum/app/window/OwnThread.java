package org.septum.app.window;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.septum.ai.UnfitInputException;
import org.septum.openvino.ThreadPriority;

/**
 * Work on a thread of its own that gives way to what is drawn, where the platform has a priority for each thread (decision 0102). A
 * thread's priority is lowered for good, so it is not one of a pool's; and the threads of a network inherit that of the thread that
 * makes it ready, which is this one.
 */
final class OwnThread {
    /** What is done there. */
    interface Work<T> {
        T run() throws UnfitInputException, IOException;
    }

    private OwnThread() {}

    /** Waits until the work is over, whatever happens: an interrupt is passed on to it. Throws what it throws. */
    static <T> T run(String name, Work<T> work) throws UnfitInputException, IOException {
        FutureTask<T> task = new FutureTask<>(() -> {
            ThreadPriority.lower();
            return work.run();
        });
        Thread thread = Thread.ofPlatform().daemon().name(name).start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    thread.interrupt();
                }
            }
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException rethrown(Throwable cause) throws UnfitInputException {
        return switch (cause) {
            case IOException e -> e;
            case UnfitInputException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(cause);
        };
    }
}
