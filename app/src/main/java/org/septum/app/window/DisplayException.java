package org.septum.app.window;

/** The window cannot be opened here, or not on what it is to show; the message says what is missing and what to do. */
public final class DisplayException extends Exception {
    private static final long serialVersionUID = 1;

    public DisplayException(String message) {
        super(message);
    }
}
