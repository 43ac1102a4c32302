package org.septum.viewer.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.septum.imaging.Progress;

/**
 * Tasks on an executor, their outcomes handed to a second one, the view models' thread. This is the one bridge between logic and
 * toolkit: {@link FxTasks} names the two executors.
 */
public class ExecutorTasks implements Tasks {
    private final Executor workers;
    private final Executor home;

    /**
     * @param workers runs the work
     * @param home runs every callback, one after the other, in the order given
     */
    public ExecutorTasks(Executor workers, Executor home) {
        this.workers = workers;
        this.home = home;
    }

    @Override
    public void later(Runnable action) {
        home.execute(action);
    }

    @Override
    public <T> Running start(BackgroundTask<T> task) {
        Run<T> run = new Run<>(task);
        workers.execute(run);
        return run;
    }

    private final class Run<T> implements Running, Progress, Runnable {
        private final BackgroundTask<T> task;
        private final RemainingTime remaining = new RemainingTime(System.nanoTime());
        private final AtomicReference<TaskProgress> pending = new AtomicReference<>();
        private volatile boolean cancelled;

        Run(BackgroundTask<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            Thread thread = Thread.currentThread();
            String before = thread.getName();
            thread.setName(task.name());
            try {
                T value = task.work().run(this);
                home.execute(() -> arrived(value));
            } catch (CancellationException e) {
                home.execute(task::cancelled);
            } catch (Throwable e) { // whatever stops the work is told to the reader, running out of memory included
                home.execute(() -> stopped(e));
            } finally {
                thread.setName(before);
            }
        }

        private void arrived(T value) {
            if (cancelled) {
                task.discard(value);
                task.cancelled();
            } else {
                task.succeeded(value);
            }
        }

        private void stopped(Throwable cause) {
            if (cancelled) {
                task.cancelled();
            } else {
                task.failed(cause);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        /** Many reports between two pulses of the window become one. */
        @Override
        public void report(double fraction, String step) {
            TaskProgress now = new TaskProgress(fraction, step, remaining.at(System.nanoTime(), fraction));
            if (pending.getAndSet(now) == null) {
                home.execute(() -> {
                    TaskProgress latest = pending.getAndSet(null);
                    if (!cancelled) {
                        task.progressed(latest);
                    }
                });
            }
        }
    }
}
