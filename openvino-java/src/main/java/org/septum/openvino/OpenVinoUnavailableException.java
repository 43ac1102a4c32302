package org.septum.openvino;

/** No usable OpenVINO library: the message names every place looked at and what was wrong there. */
public final class OpenVinoUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OpenVinoUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
