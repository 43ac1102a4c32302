package org.septum.measurements.comparison;

/** A segmentation has labels whose meaning is not known; the message names them, for a reader. */
public final class UnknownLabelsException extends Exception {
    private static final long serialVersionUID = 1;

    public UnknownLabelsException(String message) {
        super(message);
    }
}
