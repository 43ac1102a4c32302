package org.septum.reporting;

import java.io.IOException;
import java.nio.file.Path;
import org.septum.imaging.Progress;
import org.septum.imaging.Warning;
import org.septum.reporting.folder.ResultFolder;

/** Writes the result of the synthetic study, to look at: arguments are a folder, slices and phases. */
public final class SampleResult {
    private SampleResult() {}

    public static void main(String[] args) throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(Integer.parseInt(args[1]), Integer.parseInt(args[2]))) {
            Warning warning = new Warning("unequal-spacing", "Slices are 8.0 and 9.5 mm apart; volumes use 8.0 mm.");
            ResultFolder.standard().write(study.findings(warning), Path.of(args[0]), Progress.none());
        }
    }
}
