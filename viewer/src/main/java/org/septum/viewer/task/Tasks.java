package org.septum.viewer.task;

/** Where view models send work that would block their thread. */
public interface Tasks {
    /** Starts the task now; its outcome is told on the view models' thread. */
    <T> Running start(BackgroundTask<T> task);

    /** Runs an action on the view models' thread, soon. May be called from any thread. */
    void later(Runnable action);

    /** A task under way. */
    interface Running {
        /** Asks it to stop; its outcome is then "cancelled", whatever the work still returns. Later calls do nothing. */
        void cancel();

        Running NOTHING = () -> { };
    }
}
