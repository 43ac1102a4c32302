package org.septum.viewer.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
}
