package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.reporting.Findings;
import org.septum.reporting.stored.StoredResult;

/** labels.nii.gz: the label map on the input's grid, 4-D when the input is. */
final class LabelsNifti implements ResultFile {
    @Override
    public String name() {
        return StoredResult.LABELS;
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        NiftiWriter.write(findings.segmentation().map(), file);
    }
}
