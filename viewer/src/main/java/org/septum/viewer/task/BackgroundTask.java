package org.septum.viewer.task;

import java.util.function.Consumer;

/**
 * A piece of work for a thread of its own and what is to happen with its outcome. Knows no toolkit: {@link Tasks} runs it and
 * brings the outcome back to the view models' thread.
 *
 * <p>Exactly one of success, failure and cancelled is told, then finished. A value that arrives after the task was cancelled goes
 * to the discard action, so that what it owns can be closed.
 */
public final class BackgroundTask<T> {
    private final String name;
    private final Work<T> work;
    private Consumer<TaskProgress> onProgress = p -> { };
    private Consumer<T> onSuccess = v -> { };
    private Consumer<Throwable> onFailure = e -> { };
    private Runnable onCancelled = () -> { };
    private Runnable onFinished = () -> { };
    private Consumer<T> onDiscard = v -> { };

    private BackgroundTask(String name, Work<T> work) {
        this.name = name;
        this.work = work;
    }

    /** @param name of the thread that will run it */
    public static <T> BackgroundTask<T> of(String name, Work<T> work) {
        return new BackgroundTask<>(name, work);
    }

    public BackgroundTask<T> onProgress(Consumer<TaskProgress> action) {
        onProgress = action;
        return this;
    }

    public BackgroundTask<T> onSuccess(Consumer<T> action) {
        onSuccess = action;
        return this;
    }

    public BackgroundTask<T> onFailure(Consumer<Throwable> action) {
        onFailure = action;
        return this;
    }

    public BackgroundTask<T> onCancelled(Runnable action) {
        onCancelled = action;
        return this;
    }

    public BackgroundTask<T> onFinished(Runnable action) {
        onFinished = action;
        return this;
    }

    /** What to do with a value nobody wants any more. */
    public BackgroundTask<T> onDiscard(Consumer<T> action) {
        onDiscard = action;
        return this;
    }

    public String name() {
        return name;
    }

    Work<T> work() {
        return work;
    }

    void progressed(TaskProgress progress) {
        onProgress.accept(progress);
    }

    void succeeded(T value) {
        onSuccess.accept(value);
        onFinished.run();
    }

    void failed(Throwable cause) {
        onFailure.accept(cause);
        onFinished.run();
    }

    void cancelled() {
        onCancelled.run();
        onFinished.run();
    }

    void discard(T value) {
        onDiscard.accept(value);
    }
}
