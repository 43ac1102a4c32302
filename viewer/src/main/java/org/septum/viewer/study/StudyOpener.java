package org.septum.viewer.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.septum.imaging.Progress;

/** Finds out what patients, studies and series a set of files and folders holds. The program wires it to the catalogue. */
@FunctionalInterface
public interface StudyOpener {
    /**
     * Reads headers only. What cannot be read is named in the result; nothing of use at all is an exception.
     *
     * @throws IOException (an UnusableInputException where a file is to blame) when there is nothing to show
     */
    StudyList open(List<Path> paths, Progress progress) throws IOException;

    /**
     * The same where a reader said what the volumes of 4-D files are. An opener that never leaves volumes unnamed need not know.
     *
     * @param named names of a file's volumes in their order
     */
    default StudyList open(List<Path> paths, Map<Path, List<String>> named, Progress progress) throws IOException {
        return open(paths, progress);
    }
}
