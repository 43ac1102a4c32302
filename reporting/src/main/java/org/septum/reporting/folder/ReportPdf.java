package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.septum.reporting.Findings;

/** report.pdf: one page to print. */
final class ReportPdf implements ResultFile {
    private final PrintedReport report;

    ReportPdf(PrintedReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return "report.pdf";
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        Files.write(file, report.of(findings));
    }
}
