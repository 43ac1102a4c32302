package org.septum.imaging.study;

import java.nio.file.Path;

/**
 * A file or folder that could not be used, while the rest could.
 *
 * @param reason in a reader's words, without the file's name
 */
public record Problem(Path file, String reason) {
    @Override
    public String toString() {
        return file + ": " + reason;
    }
}
