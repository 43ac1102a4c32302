package org.septum.reporting.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.septum.reporting.Findings;
import org.septum.reporting.pdf.ReportPage;

/** The printed page of findings, laid out once for all files that hold it. */
final class PrintedReport {
    private final Clock clock;
    private final Optional<String> reader;
    private Findings printed;
    private byte[] pdf;

    /** @param reader who signs; empty for a draft */
    PrintedReport(Clock clock, Optional<String> reader) {
        this.clock = clock;
        this.reader = reader;
    }

    /** The page's bytes; not to be written to. */
    synchronized byte[] of(Findings findings) throws IOException {
        if (printed != findings) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ReportPage.write(findings, reader, LocalDateTime.now(clock), out);
            pdf = out.toByteArray();
            printed = findings;
        }
        return pdf;
    }
}
