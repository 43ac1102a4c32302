package org.septum.app.command;

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
        if (!Files.isWritable(present)) {
            throw new UnusableInputException(folder, "cannot be written: no permission to write in " + present);
        }
    }
}
