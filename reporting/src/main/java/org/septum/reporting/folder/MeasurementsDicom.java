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
import org.septum.reporting.dicom.MeasurementObject;

/** measurements.dcm: the measurements as a DICOM structured report, where the input is DICOM and anything was measured. */
final class MeasurementsDicom implements ResultFile {
    private final SharedSegmentation segmentation;
    private final Clock clock;

    MeasurementsDicom(SharedSegmentation segmentation, Clock clock) {
        this.segmentation = segmentation;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "measurements.dcm";
    }

    @Override
    public boolean applies(Findings findings) {
        return findings.sources().isPresent() && !findings.measurements().isEmpty();
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        SourceFrames sources = findings.sources().orElseThrow();
        Attributes source = DicomFile.readHeader(sources.frames().getFirst().file()).dataset();
        Attributes object = MeasurementObject.of(findings, sources, source, LocalDateTime.now(clock),
                segmentation.of(findings));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            DicomWriter.write(out, file.toString(), object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
    }
}
