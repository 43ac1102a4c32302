package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why a file could not be written, in words for a reader. */
public final class WriteFailure {
    private WriteFailure() { }

    /** Libraries wrap what the system said in an IOException of their own that says less. */
    public static String reason(IOException e) {
        return e.getCause() instanceof IOException cause ? reason(cause) : ownReason(e);
    }

    private static String ownReason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : null;
        String said = String.valueOf(reason != null ? reason : e.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException || lower.contains("permission denied")) {
            return "permission denied";
        }
        if (lower.contains("no space left") || lower.contains("not enough space")) {
            return "the disk is full";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        return said;
    }
}
