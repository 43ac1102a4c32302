package org.septum.viewer.task;

import org.septum.imaging.Progress;

/** What a background task does; runs off the window's thread and stops early once {@code progress} says it was cancelled. */
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
