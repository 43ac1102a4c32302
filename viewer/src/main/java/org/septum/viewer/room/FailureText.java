package org.septum.viewer.room;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.septum.ai.UnfitInputException;

/** What a failure says to a reader. */
final class FailureText {
    private FailureText() { }

    static String of(Throwable cause) {
        return switch (cause) {
            case NoSuchFileException e -> e.getFile() + ": there is no such file or folder";
            case AccessDeniedException e -> e.getFile() + ": may not be read";
            case FileSystemException e -> e.getFile() + ": " + (e.getReason() == null ? "cannot be read" : e.getReason());
            case IOException e when e.getMessage() != null -> e.getMessage();
            case UnfitInputException e -> sentence(e.reason());
            case OutOfMemoryError e -> "There is not enough memory for this series. Close other programs and try again.";
            default -> "A fault inside Septum: " + cause + ". The log has the details.";
        };
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }

    /** Whether it is a fault of the program, to be logged whole. */
    static boolean isFault(Throwable cause) {
        return !(cause instanceof IOException || cause instanceof OutOfMemoryError || cause instanceof UnfitInputException);
    }
}
