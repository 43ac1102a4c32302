package org.septum.viewer.room;

/**
 * A message for the reader that does not stop the work.
 *
 * @param title what happened
 * @param text why, and what to do about it
 */
public record Notice(Severity severity, String title, String text) {
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
