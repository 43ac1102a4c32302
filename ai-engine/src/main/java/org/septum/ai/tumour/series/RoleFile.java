package org.septum.ai.tumour.series;

import java.nio.file.Path;
import java.util.Optional;
import org.septum.imaging.study.FileVolume;

/**
 * A picture a user says the role of.
 *
 * @param file one of the series' files
 * @param volume which of the file's volumes; empty where all of the file is one picture
 */
public record RoleFile(Path file, Optional<FileVolume> volume) {
    public static RoleFile of(Path file) {
        return new RoleFile(file, Optional.empty());
    }
}
