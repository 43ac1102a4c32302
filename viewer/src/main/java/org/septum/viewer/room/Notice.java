package org.septum.viewer.room;

import java.util.Optional;

/**
 * A message for the reader that does not stop the work.
 *
 * @param title what happened
 * @param text why, and what to do about it
 * @param action what can be done about it at once; empty for nothing
 */
public record Notice(Severity severity, String title, String text, Optional<Action> action) {
    /** @param text on its button */
    public record Action(String text, Runnable run) { }

    public Notice(Severity severity, String title, String text) {
        this(severity, title, text, Optional.empty());
    }

    /** The same with something that can be done; it stays until it is done or closed. */
    public Notice with(String button, Runnable run) {
        return new Notice(severity, title, text, Optional.of(new Action(button, run)));
    }

    public enum Severity { INFORMATION, WARNING, ERROR }

    public static Notice information(String title, String text) {
        return new Notice(Severity.INFORMATION, title, text);
    }

    public static Notice error(String title, String text) {
        return new Notice(Severity.ERROR, title, text);
    }

    public static Notice warning(String title, String text) {
        return new Notice(Severity.WARNING, title, text);
    }
}
