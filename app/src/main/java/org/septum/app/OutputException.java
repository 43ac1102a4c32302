package org.septum.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** The results could not be written: a full disk, a folder that cannot be written. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1;

    public OutputException(Path target, IOException cause) {
        super(target + ": the results cannot be written: " + reason(cause), cause);
    }

    public OutputException(Path target, String reason) {
        super(target + ": the results cannot be written: " + reason);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException e -> "no permission to write there";
            case FileAlreadyExistsException e -> "a file of that name is in the way";
            case NotDirectoryException e -> "part of the path is a file, not a folder";
            case NoSuchFileException e -> "the folder is gone";
            case FileSystemException e when e.getReason() != null -> inWords(e.getReason());
            default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : inWords(cause.getMessage());
        };
    }

    /** The system's own words, in lower case, as the end of our sentence. */
    private static String inWords(String system) {
        return switch (system) {
            case "No space left on device" -> "the disk is full";
            case "Read-only file system" -> "the disk is read-only";
            case "Not a directory" -> "part of the path is a file, not a folder";
            case "File too large" -> "the file would be larger than this system allows";
            default -> system;
        };
    }
}
