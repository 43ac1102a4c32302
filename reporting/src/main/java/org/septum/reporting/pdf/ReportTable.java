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
    private static final Color OUTSIDE = Theme.PAPER.accent();

    private final Findings findings;
    private final TableRows rows;

    ReportTable(Findings findings, PageCanvas page, double x, double width, double top) {
        this.findings = findings;
        rows = new TableRows(page, x, width, ROW, top);
    }

    /** Writes the table and returns where it ends. */
    double write() throws IOException {
        List<Measurement> shown = findings.measurements().stream().filter(m -> indexed(m).isEmpty()).toList();
        if (shown.isEmpty()) {
            rows.left("No measurements", 0, 10, TableRows.TEXT);
            return rows.y() + 20;
        }
        heading();
        for (String structure : shown.stream().map(ReportTable::structure).distinct().toList()) {
            String title = findings.segmentation().labels().byId(structure).map(Label::name).orElse(structure);
            rows.title(title, 0);
            rows.endPlain();
            for (Measurement m : shown.stream().filter(m -> structure(m).equals(structure)).toList()) {
                row(m);
            }
            rows.skip(3);
        }
        return rows.y();
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
        rows.heading("per m²", INDEX);
        rows.heading("normal", 1);
        rows.rule(9);
    }

    private void row(Measurement m) throws IOException {
        Optional<Measurement> index = index(m);
        Measurement ranged = index.filter(i -> i.normal().isPresent()).orElse(m);
        boolean outside = ranged.normal().map(n -> !n.holds(ranged.value())).orElse(false);
        rows.left(shortName(m), 6, 8.5, TableRows.TEXT);
        value(m, outside && ranged == m);
        rows.beyond(Wording.plusMinus(m), VALUE);
        if (index.isPresent()) {
            rows.right(Rounding.shown(index.get()), INDEX, 9, outside && ranged != m ? OUTSIDE : TableRows.TEXT);
        }
        rows.right(normal(ranged, outside), 1, SMALL, outside ? OUTSIDE : TableRows.DIM);
        rows.end();
    }

    private void value(Measurement m, boolean outside) throws IOException {
        boolean leading = m.id().endsWith(".ef");
        if (leading || outside) {
            rows.rightBold(Wording.value(m), VALUE, leading ? 10 : 9, outside ? OUTSIDE : TableRows.TEXT);
        } else {
            rows.right(Wording.value(m), VALUE, 9, TableRows.TEXT);
        }
    }

    private static String normal(Measurement m, boolean outside) {
        String where = !outside ? "" : m.value() < m.normal().orElseThrow().low() ? "below " : "above ";
        return m.normal().isEmpty() ? "" : where + Wording.normal(m) + (m.unit().endsWith("/m²") ? " /m²" : "");
    }
}
