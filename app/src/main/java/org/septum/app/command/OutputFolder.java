package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.septum.imaging.UnusableInputException;

/** Looks before the long work starts whether its results could be written at all. */
final class OutputFolder {
    private OutputFolder() {}

    /** @throws UnusableInputException where the folder cannot be written or made */
    static void check(Path folder) throws UnusableInputException {
        Path present = folder.toAbsolutePath().normalize();
        while (present != null && !Files.exists(present)) {
            present = present.getParent();
        }
        if (present == null) {
            throw new UnusableInputException(folder, "has no place on this machine to be made in");
        }
        if (!Files.isDirectory(present)) {
            throw new UnusableInputException(folder, "cannot be written: " + present + " is a file, not a folder");
        }
        // Trying is the only sure way: a disk can be read-only, and a system's own folders refuse even the administrator.
        try {
            Files.delete(Files.createTempDirectory(present, ".septum-trial-"));
        } catch (IOException e) {
            throw new UnusableInputException(folder, "cannot be written: nothing can be made in " + present, e);
        }
    }
}
