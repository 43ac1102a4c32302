package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.septum.reporting.Findings;
import org.septum.reporting.expert.ExpertReading;

/** One of the files an analysis leaves behind. */
public interface ResultFile {
    /** Its name in the folder. */
    String name();

    /** Whether these findings have it. */
    default boolean applies(Findings findings) {
        return true;
    }

    /** The same file, which tells of an expert's segmentation too if it has room for it. */
    default ResultFile with(ExpertReading expert) {
        return this;
    }

    /**
     * Writes it.
     *
     * @param all names of all files of this result, this one among them
     */
    void write(Findings findings, List<String> all, Path file) throws IOException;
}
