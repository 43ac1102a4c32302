package org.septum.reporting.pdf;

import java.awt.Color;
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
import org.septum.reporting.picture.Theme;
import org.septum.reporting.picture.Wording;

/** The measurements of a tumour: value, interval, share of the whole; then its lesions with their diameters. */
final class TumourTable {
    private static final double ROW = 13;
    private static final double SMALL = 7.5;
    private static final double VALUE = 0.66;
    private static final double INTERVAL = 0.86;
    private static final int MOST_LESIONS = 5;
    private static final Color TEXT = Theme.PAPER.text();
    private static final Color DIM = Theme.PAPER.dim();

    private final Findings findings;
    private final PageCanvas page;
    private final double x;
    private final double width;
    private double y;

    TumourTable(Findings findings, PageCanvas page, double x, double width) {
        this.findings = findings;
        this.page = page;
        this.x = x;
        this.width = width;
    }

    /** Writes the table from a height down and returns where it ends. */
    double write(double top) throws IOException {
        y = top;
        page.textRight("95 % interval", x + INTERVAL * width, y + 6, SMALL, DIM);
        page.textRight("of whole", x + width, y + 6, SMALL, DIM);
        rule(9, 0.6);
        for (Measurement m : findings.measurements()) {
            row(m);
        }
        Optional<Lesions> lesions = findings.tumour().map(r -> r.lesions()).filter(l -> !l.found().isEmpty());
        if (lesions.isPresent()) {
            lesions(lesions.get());
        }
        return y;
    }

    private void rule(double below, double thickness) throws IOException {
        page.line(x, y + below, x + width, y + below, thickness, Theme.PAPER.grid());
        y += below + 2;
    }

    private void row(Measurement m) throws IOException {
        boolean leading = Wording.isLeading(m);
        page.text(m.name(), x + 2, y + 8, 8.8, TEXT);
        String value = Wording.value(m);
        double size = leading ? 10.5 : 9.2;
        double right = x + VALUE * width;
        if (leading) {
            page.bold(value, right - page.width(value, size), y + 8, size, TEXT);
        } else {
            page.textRight(value, right, y + 8, size, TEXT);
        }
        if (m.interval().isPresent()) {
            page.textRight(Rounding.shown(m.interval().get().low(), m) + " to " + Rounding.shown(m.interval().get().high(), m),
                    x + INTERVAL * width, y + 8, 8.2, DIM);
        }
        page.textRight(share(m), x + width, y + 8, 8.2, DIM);
        page.line(x, y + 11.2, x + width, y + 11.2, 0.3, Theme.PAPER.grid());
        y += ROW;
    }

    private String share(Measurement m) {
        double whole = findings.measurement(TumourRegion.WHOLE.measurementId()).map(Measurement::value).orElse(0.0);
        boolean part = m.unit().equals("mL") && !m.id().equals(TumourRegion.WHOLE.measurementId()) && whole > 0;
        return part ? String.format(Locale.ROOT, "%.0f %%", 100 * m.value() / whole) : "";
    }

    private void lesions(Lesions lesions) throws IOException {
        y += 5;
        page.bold(Wording.sentenceCase(lesions.kind().title()) + ", diameters", x + 2, y + 8, 8.5, DIM);
        rule(11, 0.6);
        List<Lesion> shown = lesions.found().stream().limit(MOST_LESIONS).toList();
        for (Lesion lesion : shown) {
            page.text("Lesion " + lesion.number(), x + 2, y + 8, 8.8, TEXT);
            page.textRight(String.format(Locale.ROOT, "%.0f × %.0f mm", lesion.size().longest().lengthMm(),
                    lesion.size().perpendicular().lengthMm()), x + VALUE * width, y + 8, 9.2, TEXT);
            page.textRight(String.format(Locale.ROOT, "%.0f mm²", lesion.size().productMm2()), x + INTERVAL * width, y + 8,
                    8.2, DIM);
            page.textRight(lesion.drawn() ? "by hand" : lesion.measurable() ? "" : "too small", x + width, y + 8, 8.2, DIM);
            page.line(x, y + 11.2, x + width, y + 11.2, 0.3, Theme.PAPER.grid());
            y += ROW;
        }
        if (lesions.found().size() > shown.size()) {
            page.text("and %d smaller ones".formatted(lesions.found().size() - shown.size()), x + 2, y + 8, 8.2, DIM);
            y += ROW;
        }
    }
}
