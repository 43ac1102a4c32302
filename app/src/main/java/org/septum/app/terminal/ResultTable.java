package org.septum.app.terminal;

import java.io.PrintWriter;
import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Rounding;

/** Findings as a reader sees them on a terminal. */
public final class ResultTable {
    private final PrintWriter out;

    public ResultTable(PrintWriter out) {
        this.out = out;
    }

    public void print(Findings findings) {
        for (InputSeries series : findings.inputs()) {
            Grid grid = series.grid();
            out.printf("%s: %d slices × %d phases%n", series.description().isBlank() ? "Series" : series.description(),
                    grid.slices(), grid.phases());
        }
        out.printf("%s, %s%n%n", findings.modelName(), findings.segmentation().provenance().precision());
        measurements(findings.measurements());
        for (Warning warning : findings.warnings()) {
            out.printf("%nNote: %s", warning.text());
        }
        out.printf("%s%nNot for diagnostic use.%n", findings.warnings().isEmpty() ? "" : "\n");
    }

    private void measurements(List<Measurement> all) {
        int width = all.stream().mapToInt(m -> m.name().length()).max().orElse(0);
        for (Measurement m : all) {
            out.printf("  %-" + width + "s  %6s %s%n", m.name(), Rounding.shown(m.value()), m.unit());
        }
    }
}
