package org.septum.viewer.room;

import org.septum.viewer.task.TaskProgress;

/** What the middle of the window is about. */
public sealed interface Activity {
    /** Nothing is open. */
    record Empty() implements Activity { }

    /** @param what in plain words, "Opening Short axis" */
    record Opening(String what, TaskProgress progress) implements Activity { }

    /** A series is shown. */
    record Reading() implements Activity { }

    /** Nothing is open because it could not be. */
    record Failed(String title, String reason) implements Activity { }
}
