package org.septum.reporting.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.dicom.SegmentationObject;

/** labels.dcm: the label map as a DICOM segmentation, where the input is DICOM and any voxel is labelled. */
final class LabelsDicom implements ResultFile {
    private final SharedSegmentation segmentation;
    private final Clock clock;

    LabelsDicom(SharedSegmentation segmentation, Clock clock) {
        this.segmentation = segmentation;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "labels.dcm";
    }

    @Override
    public boolean applies(Findings findings) {
        return segmentation.of(findings).isPresent();
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        SourceFrames sources = findings.sources().orElseThrow();
        Attributes source = DicomFile.readHeader(sources.frames().getFirst().file()).dataset();
        Attributes object = SegmentationObject.of(findings, sources, source, LocalDateTime.now(clock),
                segmentation.of(findings).orElseThrow());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            DicomWriter.write(out, file.toString(), object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
    }
}
