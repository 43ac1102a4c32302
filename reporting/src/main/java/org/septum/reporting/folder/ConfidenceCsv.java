package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.septum.reporting.Findings;
import org.septum.reporting.stored.ConfidenceTable;

/** confidence.csv: how sure the network was of each label in each frame. */
final class ConfidenceCsv implements ResultFile {
    @Override
    public String name() {
        return ConfidenceTable.FILE;
    }

    @Override
    public boolean applies(Findings findings) {
        return findings.segmentation().confidence().isPresent();
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        Files.writeString(file, ConfidenceTable.write(findings.segmentation().confidence().orElseThrow()));
    }
}
