package org.septum.imaging.registration;

/** Two pictures between which no move can be looked for; the message says why, for a reader. */
public final class UnalignableException extends Exception {
    private static final long serialVersionUID = 1;

    public UnalignableException(String message) {
        super(message);
    }
}
