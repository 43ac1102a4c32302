package org.septum.viewer.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/**
 * Tasks whose outcomes arrive on the JavaFX thread. Its threads are daemons, so a task still running does not keep the program.
 */
public final class FxTasks extends ExecutorTasks implements AutoCloseable {
    private final ExecutorService workers;

    private FxTasks(ExecutorService workers) {
        super(workers, Platform::runLater);
        this.workers = workers;
    }

    public static FxTasks start() {
        return new FxTasks(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("septum-task-", 0).factory()));
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
