package org.septum.viewer.surface;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.septum.imaging.Progress;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;

/** Work for the latest wish only: wishes made while one is worked on replace each other. On the view models' thread. */
final class LatestTask<W, V> {
    /** Runs off the view models' thread. */
    interface Work<W, V> {
        V of(W wish, Progress progress) throws Exception;
    }

    private final Tasks tasks;
    private final String name;
    private final Work<W, V> work;
    private final BiConsumer<W, V> done;
    private final BiConsumer<W, Throwable> failed;
    private Optional<W> wanted = Optional.empty();
    private Optional<W> underWay = Optional.empty();
    private Tasks.Running running = Tasks.Running.NOTHING;

    /** @param done takes what came of a wish, which need not be the latest any more */
    LatestTask(Tasks tasks, String name, Work<W, V> work, BiConsumer<W, V> done, BiConsumer<W, Throwable> failed) {
        this.tasks = tasks;
        this.name = name;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    /** The same wish again is not worked on again. */
    void want(W wish) {
        if (!wanted.equals(Optional.of(wish))) {
            wanted = Optional.of(wish);
            next();
        }
    }

    /** Nothing is wanted any more. */
    void forget() {
        wanted = Optional.empty();
        running.cancel();
    }

    private void next() {
        if (underWay.isEmpty()) {
            wanted.ifPresent(this::start);
        }
    }

    private void start(W wish) {
        underWay = Optional.of(wish);
        running = tasks.start(BackgroundTask.of(name, p -> work.of(wish, p))
                .onSuccess(value -> done.accept(wish, value))
                .onFailure(cause -> failed.accept(wish, cause))
                .onFinished(() -> {
                    underWay = Optional.empty();
                    if (!wanted.equals(Optional.of(wish))) {
                        next();
                    }
                }));
    }
}
