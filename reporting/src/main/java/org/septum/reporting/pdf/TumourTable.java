package org.septum.reporting.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.septum.measurements.Measurement;
import org.septum.measurements.tumour.Lesion;
import org.septum.measurements.tumour.Lesions;
import org.septum.measurements.tumour.TumourRegion;
import org.septum.reporting.Findings;
import org.septum.reporting.Rounding;
import org.septum.reporting.picture.Wording;

/** The measurements of a tumour: value, interval, share of the whole; then its lesions with their diameters. */
final class TumourTable {
    private static final double ROW = 13;
    private static final double VALUE = 0.66;
    private static final double INTERVAL = 0.86;
    private static final int MOST_LESIONS = 5;

    private final Findings findings;
    private final TableRows rows;

    TumourTable(Findings findings, PageCanvas page, double x, double width, double top) {
        this.findings = findings;
        rows = new TableRows(page, x, width, ROW, top);
    }

    /** Writes the table and returns where it ends. */
    double write() throws IOException {
        rows.heading("95 % interval", INTERVAL);
        rows.heading("of whole", 1);
        rows.rule(9);
        for (Measurement m : findings.measurements()) {
            row(m);
        }
        Optional<Lesions> lesions = findings.tumour().map(r -> r.lesions()).filter(l -> !l.found().isEmpty());
        if (lesions.isPresent()) {
            lesions(lesions.get());
        }
        return rows.y();
    }

    private void row(Measurement m) throws IOException {
        rows.left(m.name(), 2, 8.8, TableRows.TEXT);
        if (Wording.isLeading(m)) {
            rows.rightBold(Wording.value(m), VALUE, 10.5, TableRows.TEXT);
        } else {
            rows.right(Wording.value(m), VALUE, 9.2, TableRows.TEXT);
        }
        if (m.interval().isPresent()) {
            rows.right(Rounding.shown(m.interval().get().low(), m) + " to " + Rounding.shown(m.interval().get().high(), m),
                    INTERVAL, 8.2, TableRows.DIM);
        }
        rows.right(share(m), 1, 8.2, TableRows.DIM);
        rows.end();
    }

    private String share(Measurement m) {
        double whole = findings.measurement(TumourRegion.WHOLE.measurementId()).map(Measurement::value).orElse(0.0);
        boolean part = m.unit().equals("mL") && !m.id().equals(TumourRegion.WHOLE.measurementId()) && whole > 0;
        return part ? String.format(Locale.ROOT, "%.0f %%", 100 * m.value() / whole) : "";
    }

    private void lesions(Lesions lesions) throws IOException {
        rows.skip(5);
        rows.title(Wording.sentenceCase(lesions.kind().title()) + ", diameters", 2);
        rows.rule(11);
        List<Lesion> shown = lesions.found().stream().limit(MOST_LESIONS).toList();
        for (Lesion lesion : shown) {
            rows.left("Lesion " + lesion.number(), 2, 8.8, TableRows.TEXT);
            rows.right(String.format(Locale.ROOT, "%.0f × %.0f mm", lesion.size().longest().lengthMm(),
                    lesion.size().perpendicular().lengthMm()), VALUE, 9.2, TableRows.TEXT);
            rows.right(String.format(Locale.ROOT, "%.0f mm²", lesion.size().productMm2()), INTERVAL, 8.2, TableRows.DIM);
            rows.right(lesion.drawn() ? "by hand" : lesion.measurable() ? "" : "too small", 1, 8.2, TableRows.DIM);
            rows.end();
        }
        if (lesions.found().size() > shown.size()) {
            rows.left("and %d smaller ones".formatted(lesions.found().size() - shown.size()), 2, 8.2, TableRows.DIM);
            rows.endPlain();
        }
    }
}
