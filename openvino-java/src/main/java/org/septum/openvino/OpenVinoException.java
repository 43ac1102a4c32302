package org.septum.openvino;

/**
 * The library refused or failed. The message holds what was tried, the status, the status's own explanation, and the library's last
 * error text. That text is kept once per process, so when two threads fail at the same moment each may see the other's.
 */
public final class OpenVinoException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Status status;

    OpenVinoException(Status status, String message) {
        super(message);
        this.status = status;
    }

    public Status status() {
        return status;
    }
}
