package org.septum.reporting.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.septum.imaging.Warning;
import org.septum.reporting.Findings;
import org.septum.reporting.Subject;
import org.septum.reporting.picture.Theme;
import org.septum.reporting.picture.Wording;

/** One page of A4: whose study, what was found in it, warnings, model, and a line to sign on. */
public final class ReportPage {
    static final double LEFT = 42;
    static final double RIGHT = PageCanvas.WIDTH - 42;
    private static final double FOOTER = PageCanvas.HEIGHT - 52;
    private static final double SIGNATURE = FOOTER - 14;
    private static final Color TEXT = Theme.PAPER.text();
    private static final Color DIM = Theme.PAPER.dim();
    private static final Color ACCENT = Theme.PAPER.accent();

    private final Findings findings;
    private final PageCanvas page;
    private final ReportBody body;
    private double y;

    private ReportPage(Findings findings, PageCanvas page) throws IOException {
        this.findings = findings;
        this.page = page;
        body = findings.sequences().isEmpty() ? new HeartBody(findings, page) : new TumourBody(findings, page);
    }

    /**
     * Writes the document.
     *
     * @param reader who signs it; empty for an unsigned draft
     * @param written when the report is written, as it will say
     */
    public static void write(Findings findings, Optional<String> reader, LocalDateTime written, OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation about = document.getDocumentInformation();
            about.setTitle("Septum report: " + Wording.title(findings));
            about.setCreator(findings.software().name() + " " + findings.software().version());
            document.getDocumentCatalog().setLanguage("en-GB");
            try (PageCanvas page = new PageCanvas(document)) {
                new ReportPage(findings, page).lay(reader, written);
            }
            document.save(out);
        }
    }

    private void lay(Optional<String> reader, LocalDateTime written) throws IOException {
        header();
        y = body.write(y);
        warnings();
        methods();
        signature(reader, written);
        footer(written);
    }

    private void signature(Optional<String> reader, LocalDateTime written) throws IOException {
        if (reader.isPresent()) {
            String day = written.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
            page.text("Read by", LEFT, SIGNATURE, 8.5, DIM);
            page.text(fitted(reader.get() + " · signed in Septum on " + day, 10), LEFT + 40, SIGNATURE, 10, TEXT);
            return;
        }
        page.text("Unsigned draft", LEFT + 44, SIGNATURE - 1, 8.5, ACCENT);
        page.text("Read by", LEFT, SIGNATURE, 8.5, DIM);
        page.line(LEFT + 40, SIGNATURE + 2, LEFT + 300, SIGNATURE + 2, 0.5, DIM);
        page.text("Date", LEFT + 320, SIGNATURE, 8.5, DIM);
        page.line(LEFT + 345, SIGNATURE + 2, RIGHT, SIGNATURE + 2, 0.5, DIM);
    }

    private void header() throws IOException {
        page.bold(Wording.heading(findings), LEFT, 58, 17, TEXT);
        String notice = Wording.NOT_FOR_DIAGNOSIS;
        double w = page.width(notice, 10) + 16;
        page.frame(RIGHT - w, 42, w, 21, 1, ACCENT);
        page.text(notice, RIGHT - w + 8, 56, 10, ACCENT);
        y = 78;
        String subject = subject(findings.subject());
        if (!subject.isEmpty()) {
            page.text(fitted(subject, 10), LEFT, y, 10, TEXT);
            y += 14;
        }
        page.text(fitted(Wording.title(findings) + " · " + Wording.size(findings), 8.5), LEFT, y, 8.5, DIM);
        y += 9;
        page.line(LEFT, y, RIGHT, y, 0.6, Theme.PAPER.grid());
        y += 12;
    }

    private String fitted(String text, double size) throws IOException {
        return page.wrapped(text, size, RIGHT - LEFT).getFirst();
    }

    static String subject(Subject s) {
        List<String> parts = new ArrayList<>();
        // the first group of a person name is in letters; the others may be in scripts the font lacks
        String name = s.name().split("=", 2)[0].replaceAll("\\^+$", "").replaceFirst("\\^", ", ").replace('^', ' ').strip();
        add(parts, "", name);
        add(parts, "ID ", s.id());
        add(parts, "sex ", s.sex());
        add(parts, "born ", date(s.birthDate()));
        add(parts, "study of ", date(s.studyDate()));
        add(parts, "", s.studyDescription());
        return String.join("   ·   ", parts);
    }

    private static void add(List<String> parts, String before, String value) {
        if (!value.isBlank()) {
            parts.add(before + value.strip());
        }
    }

    private static String date(String dicom) {
        if (!dicom.matches("\\d{8}")) {
            return dicom;
        }
        try {
            return LocalDate.parse(dicom, DateTimeFormatter.BASIC_ISO_DATE).toString();
        } catch (DateTimeException noSuchDay) {
            // de-identified files keep the year and write zeros for the rest, or zeros only
            return dicom.startsWith("0000") ? "" : dicom.substring(0, 4);
        }
    }

    private void warnings() throws IOException {
        y += 10;
        int shown = 0;
        for (Warning w : findings.warnings()) {
            List<String> lines = page.wrapped(w.text(), 9, RIGHT - LEFT - 14);
            if (y + 11.0 * lines.size() > SIGNATURE - 58) {
                int rest = findings.warnings().size() - shown;
                page.text("and " + rest + " more, listed in result.json", LEFT + 14, y, 9, ACCENT);
                y += 12;
                break;
            }
            page.bold("!", LEFT + 4, y, 9, ACCENT);
            for (String line : lines) {
                page.text(line, LEFT + 14, y, 9, ACCENT);
                y += 12;
            }
            shown++;
        }
    }

    private void methods() throws IOException {
        y += 4;
        for (String line : page.wrapped(body.methods(), 7, RIGHT - LEFT)) {
            if (y < SIGNATURE - 14) {
                page.text(line, LEFT, y, 7, DIM);
                y += 8.6;
            }
        }
    }

    private void footer(LocalDateTime written) throws IOException {
        page.line(LEFT, FOOTER, RIGHT, FOOTER, 0.6, Theme.PAPER.grid());
        page.text(fitted("Contours: " + Wording.model(findings), 8), LEFT, FOOTER + 12, 8, DIM);
        String sha = findings.segmentation().provenance().sha256();
        page.text(sha.isEmpty() ? "" : "Weights SHA-256 " + sha, LEFT, FOOTER + 23, 7, DIM);
        page.text("Written " + written.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)), LEFT, FOOTER + 34, 8,
                DIM);
        page.textRight(Wording.NOT_FOR_DIAGNOSIS, RIGHT, FOOTER + 34, 8, ACCENT);
    }
}
