package org.septum.imaging;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file or folder that cannot be used, and why, in words a reader understands. The program turns it into exit code 3 on the
 * command line and a message in the window.
 */
public class UnusableInputException extends IOException {
    private final transient Path file;
    private final String reason;

    /** @param reason what is wrong with it, without the file's name: the message puts it in front */
    public UnusableInputException(Path file, String reason) {
        super(file + ": " + reason);
        this.file = file;
        this.reason = reason;
    }

    public UnusableInputException(Path file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
        this.file = file;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    /** What is wrong, without the file's name. */
    public String reason() {
        return reason;
    }
}
