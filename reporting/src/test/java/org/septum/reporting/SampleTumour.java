package org.septum.reporting;

import java.io.IOException;
import java.nio.file.Path;
import org.septum.imaging.Progress;
import org.septum.reporting.folder.ResultFolder;

/**
 * Writes the results of synthetic heads, to look at: the argument is a folder; "all" has four sequences, "flair" the FLAIR alone.
 */
public final class SampleTumour {
    private SampleTumour() {}

    public static void main(String[] args) throws IOException {
        try (SyntheticHead head = SyntheticHead.axial(); SyntheticHead flair = SyntheticHead.sagittalFlair()) {
            ResultFolder.standard().write(head.findings(), Path.of(args[0], "all"), Progress.none());
            ResultFolder.standard().write(flair.findings(), Path.of(args[0], "flair"), Progress.none());
        }
    }
}
