package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.reporting.Findings;
import org.septum.reporting.stored.ReopenedLabels;

/** labels-ai.nii.gz: the label map as the analysis left it, where a reader changed it since. */
final class UneditedNifti implements ResultFile {
    @Override
    public String name() {
        return ReopenedLabels.UNEDITED;
    }

    @Override
    public boolean applies(Findings findings) {
        return findings.unedited().isPresent();
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        NiftiWriter.write(findings.unedited().orElseThrow(), file);
    }
}
