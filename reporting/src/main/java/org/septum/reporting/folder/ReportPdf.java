package org.septum.reporting.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.septum.reporting.Findings;
import org.septum.reporting.pdf.ReportPage;

/** report.pdf: one page to print. */
final class ReportPdf implements ResultFile {
    private final Clock clock;

    ReportPdf(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report.pdf";
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ReportPage.write(findings, LocalDateTime.now(clock), out);
        }
    }
}
