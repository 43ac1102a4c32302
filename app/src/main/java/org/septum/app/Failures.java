package org.septum.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import org.septum.app.analysis.NothingFitsException;
import org.septum.app.window.DisplayException;
import org.septum.imaging.UnusableInputException;
import org.septum.openvino.OpenVinoUnavailableException;

/** Turns what went wrong into one line on standard error and an exit code. */
final class Failures {
    private final PrintWriter err;
    private final FailureLog log;

    Failures(PrintWriter err, FailureLog log) {
        this.err = err;
        this.log = log;
    }

    int tell(Throwable failure) {
        return switch (failure) {
            case UnusableInputException e -> line(ExitCode.UNUSABLE_INPUT, e.getMessage());
            case NothingFitsException e -> line(ExitCode.NOTHING_FITS, e.getMessage());
            case DisplayException e -> line(ExitCode.FAILURE, e.getMessage());
            case OpenVinoUnavailableException e -> line(ExitCode.FAILURE, e.getMessage());
            case CancellationException e -> line(ExitCode.INTERRUPTED, "stopped; nothing was written");
            default -> unexpected(failure);
        };
    }

    private int unexpected(Throwable failure) {
        String what = failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
        try {
            return line(ExitCode.FAILURE, "an internal failure (" + what + "); details are in " + log.write(failure));
        } catch (IOException e) {
            return line(ExitCode.FAILURE, "an internal failure (" + what + "); its log could not be written: " + e);
        }
    }

    private int line(int code, String message) {
        err.println("septum: " + message.replaceAll("\\s*\\R\\s*", " "));
        err.flush();
        return code;
    }
}
