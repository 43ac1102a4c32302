package org.septum.reporting.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;
import org.septum.reporting.Rounding;
import org.septum.reporting.picture.Theme;
import org.septum.reporting.picture.Wording;

/** The measurements of a report: value, interval, what it is per square metre of body surface, and what healthy people have. */
final class ReportTable {
    private static final double ROW = 12.4;
    private static final double SMALL = 7.5;
    private static final double VALUE = 0.5;
    private static final double INDEX = 0.7;
    private static final Color TEXT = Theme.PAPER.text();
    private static final Color DIM = Theme.PAPER.dim();

    private final Findings findings;
    private final PageCanvas page;
    private final double x;
    private final double width;
    private double y;

    ReportTable(Findings findings, PageCanvas page, double x, double width) {
        this.findings = findings;
        this.page = page;
        this.x = x;
        this.width = width;
    }

    /** Writes the table from a height down and returns where it ends. */
    double write(double top) throws IOException {
        y = top;
        List<Measurement> rows = findings.measurements().stream().filter(m -> indexed(m).isEmpty()).toList();
        if (rows.isEmpty()) {
            page.text("No measurements", x, y + 8, 10, TEXT);
            return y + 20;
        }
        heading();
        for (String structure : rows.stream().map(ReportTable::structure).distinct().toList()) {
            String title = findings.segmentation().labels().byId(structure).map(Label::name).orElse(structure);
            page.bold(title, x, y + 8, 8.5, DIM);
            y += ROW;
            for (Measurement m : rows.stream().filter(m -> structure(m).equals(structure)).toList()) {
                row(m);
            }
            y += 3;
        }
        return y;
    }

    /** The name without the ventricle it stands under. */
    static String shortName(Measurement m) {
        String rest = m.name().replaceFirst("^(Left ventricular|Right ventricular|LV|RV) ", "");
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    private static String structure(Measurement m) {
        return m.id().substring(0, m.id().indexOf('.'));
    }

    /** The measurement this one is the index of; empty where it is none. */
    private Optional<Measurement> indexed(Measurement m) {
        return m.id().equals("lv.ci") ? findings.measurement("lv.co")
                : m.id().endsWith("i") ? findings.measurement(m.id().substring(0, m.id().length() - 1)) : Optional.empty();
    }

    private Optional<Measurement> index(Measurement m) {
        return findings.measurement(m.id().equals("lv.co") ? "lv.ci" : m.id() + "i");
    }

    private void heading() throws IOException {
        page.textRight("per m²", x + INDEX * width, y + 6, SMALL, DIM);
        page.textRight("normal", x + width, y + 6, SMALL, DIM);
        y += 9;
        page.line(x, y, x + width, y, 0.6, Theme.PAPER.grid());
        y += 2;
    }

    private void row(Measurement m) throws IOException {
        Optional<Measurement> index = index(m);
        Measurement ranged = index.filter(i -> i.normal().isPresent()).orElse(m);
        boolean outside = ranged.normal().map(n -> !n.holds(ranged.value())).orElse(false);
        page.text(shortName(m), x + 6, y + 8, 8.5, TEXT);
        double size = m.id().endsWith(".ef") ? 10 : 9;
        String value = Wording.value(m);
        double right = x + VALUE * width;
        if (m.id().endsWith(".ef") || outside && ranged == m) {
            page.bold(value, right - page.width(value, size), y + 8, size, outside && ranged == m ? Theme.PAPER.accent() : TEXT);
        } else {
            page.textRight(value, right, y + 8, size, TEXT);
        }
        page.text(Wording.plusMinus(m), right + 4, y + 8, SMALL, DIM);
        if (index.isPresent()) {
            page.textRight(Rounding.shown(index.get()), x + INDEX * width, y + 8, 9,
                    outside && ranged != m ? Theme.PAPER.accent() : TEXT);
        }
        page.textRight(normal(ranged, outside), x + width, y + 8, SMALL, outside ? Theme.PAPER.accent() : DIM);
        page.line(x, y + 11.2, x + width, y + 11.2, 0.3, Theme.PAPER.grid());
        y += ROW;
    }

    private static String normal(Measurement m, boolean outside) {
        String where = !outside ? "" : m.value() < m.normal().orElseThrow().low() ? "below " : "above ";
        return m.normal().isEmpty() ? "" : where + Wording.normal(m) + (m.unit().endsWith("/m²") ? " /m²" : "");
    }
}
