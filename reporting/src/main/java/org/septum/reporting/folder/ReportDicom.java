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
import org.septum.reporting.dicom.ReportObject;

/** report.dcm: the printed page as a DICOM Encapsulated PDF, where the input is DICOM. */
final class ReportDicom implements ResultFile {
    private final PrintedReport report;
    private final Clock clock;

    ReportDicom(PrintedReport report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report.dcm";
    }

    @Override
    public boolean applies(Findings findings) {
        return findings.sources().isPresent();
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        SourceFrames sources = findings.sources().orElseThrow();
        Attributes source = DicomFile.readHeader(sources.frames().getFirst().file()).dataset();
        Attributes object = ReportObject.of(report.of(findings), findings, sources, source, LocalDateTime.now(clock));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            DicomWriter.write(out, file.toString(), object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
    }
}
