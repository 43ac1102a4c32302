package org.septum.app.window;

import java.util.ArrayDeque;
import java.util.Queue;
import org.septum.viewer.task.ExecutorTasks;

/** Work that waits until a test says so, the window's and the background's in one row. */
final class WaitingTasks {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    ExecutorTasks tasks() {
        return new ExecutorTasks(waiting::add, waiting::add);
    }

    /** Does what waits, and what that puts in the row. */
    void runAll() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
