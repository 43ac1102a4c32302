package org.septum.app.analysis;

/** The input can be read, but holds nothing the task can work on; the message says what was looked for and what was found. */
public final class NothingFitsException extends Exception {
    private static final long serialVersionUID = 1;

    public NothingFitsException(String message) {
        super(message);
    }
}
