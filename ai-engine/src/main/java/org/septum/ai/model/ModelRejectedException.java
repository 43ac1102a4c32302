package org.septum.ai.model;

import java.nio.file.Path;
import org.septum.imaging.UnusableInputException;

/** A model package that must not be used, and why: the file, the place in it, what is wrong there. */
public class ModelRejectedException extends UnusableInputException {
    public ModelRejectedException(Path file, String reason) {
        super(file, reason);
    }

    public ModelRejectedException(Path file, String reason, Throwable cause) {
        super(file, reason, cause);
    }
}
