package org.septum.viewer.task;

import java.util.ArrayDeque;
import java.util.Queue;

/** Tasks that run when the test says so, on the test's thread: first the work, then what it told. */
public final class QueuedTasks extends ExecutorTasks {
    private final Queue<Runnable> work;
    private final Queue<Runnable> told;

    private QueuedTasks(Queue<Runnable> work, Queue<Runnable> told) {
        super(work::add, told::add);
        this.work = work;
        this.told = told;
    }

    public static QueuedTasks create() {
        return new QueuedTasks(new ArrayDeque<>(), new ArrayDeque<>());
    }

    /** Runs one piece of work, if there is one, but delivers nothing. */
    public void workOne() {
        Runnable next = work.poll();
        if (next != null) {
            next.run();
        }
    }

    /** Delivers what was told so far. */
    public void deliver() {
        for (Runnable next = told.poll(); next != null; next = told.poll()) {
            next.run();
        }
    }

    /** Everything, until nothing is left. */
    public void runAll() {
        deliver();
        while (!work.isEmpty()) {
            workOne();
            deliver();
        }
    }

    public int waiting() {
        return work.size();
    }
}
