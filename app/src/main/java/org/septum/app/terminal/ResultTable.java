package org.septum.app.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;
import org.septum.reporting.Doubts;
import org.septum.reporting.Findings;
import org.septum.reporting.Rounding;
import org.septum.reporting.picture.Wording;

/** Findings as a reader sees them on a terminal. */
public final class ResultTable {
    private final PrintWriter out;
    private final Map<String, Double> truth;

    public ResultTable(PrintWriter out) {
        this(out, Map.of());
    }

    private ResultTable(PrintWriter out, Map<String, Double> truth) {
        this.out = out;
        this.truth = truth;
    }

    /** A table with another column for the true values, by measurement id. */
    public ResultTable withTruth(Map<String, Double> known) {
        return new ResultTable(out, known);
    }

    public void print(Findings findings) {
        out.printf("%s, %s%n%n", findings.modelName(), findings.segmentation().provenance().precision());
        measurements(findings.measurements(), new Doubts(findings.warnings()));
        for (Warning warning : findings.warnings()) {
            out.printf("%nNote: %s", warning.text());
        }
        out.printf("%s%nNot for diagnostic use.%n", findings.warnings().isEmpty() ? "" : "\n");
    }

    private void measurements(List<Measurement> all, Doubts doubts) {
        int width = all.stream().mapToInt(m -> m.name().length()).max().orElse(0);
        if (!truth.isEmpty()) {
            out.printf("  %-" + width + "s  %-10s %s%n", "", "measured", "true");
        }
        for (Measurement m : all) {
            String value = "%6s %-3s".formatted(Rounding.shown(m), Wording.unit(m));
            String ranges = truth.isEmpty() ? Wording.ranges(m) : "";
            String known = truth.containsKey(m.id())
                    ? "%6s %s".formatted(Rounding.shown(truth.get(m.id()), m.unit()), m.unit()) : "";
            String mark = doubts.about(m.id()).isEmpty() ? "" : "  doubtful";
            String line = "%-" + width + "s  %s %s%s%s";
            out.printf("  %s%n", line.formatted(m.name(), value, known, ranges, mark).stripTrailing());
        }
    }
}
