package org.septum.app.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.Vector3;
import org.septum.imaging.Warning;
import org.septum.measurements.comparison.Comparison;
import org.septum.measurements.comparison.Disagreement;
import org.septum.measurements.comparison.RegionAgreement;
import org.septum.reporting.expert.ExpertReading;

/** The comparison with an expert as a reader sees it on a terminal. */
public final class ExpertTable {
    private static final int SHOWN = 5;

    private final PrintWriter out;

    public ExpertTable(PrintWriter out) {
        this.out = out;
    }

    public void print(ExpertReading reading) {
        out.printf("%nAgainst the expert (%s; %s)%n", reading.expert().source(), reading.expert().convention());
        for (Comparison comparison : reading.phases()) {
            if (reading.phases().size() > 1) {
                out.printf("%n  Phase %d%n", comparison.phase() + 1);
            }
            regions(comparison.regions());
            disagreements(comparison.disagreements());
        }
        for (Warning note : reading.expert().notes()) {
            out.printf("%nNote: %s%n", note.text());
        }
    }

    private void regions(List<RegionAgreement> regions) {
        int width = regions.stream().mapToInt(r -> r.region().name().length()).max().orElse(0);
        out.printf("  %-" + width + "s  %6s  %8s  %9s  %9s  %10s%n", "", "Dice", "HD95 mm", "here mL", "expert mL", "difference");
        for (RegionAgreement r : regions) {
            String hd95 = r.hausdorff95Mm().isPresent() ? number("%.1f", r.hausdorff95Mm().getAsDouble()) : "–";
            // 1 by definition where both are empty, which would read as praise
            String dice = r.ownMl() == 0 && r.expertMl() == 0 ? "–" : number("%.3f", r.dice());
            out.printf("  %-" + width + "s  %6s  %8s  %9s  %9s  %10s%n", r.region().name(), dice, hd95,
                    number("%.1f", r.ownMl()), number("%.1f", r.expertMl()), number("%+.1f", r.differenceMl()));
        }
    }

    private void disagreements(List<Disagreement> all) {
        if (all.isEmpty()) {
            out.printf("  No voxel differs.%n");
            return;
        }
        double ml = all.stream().mapToDouble(Disagreement::ml).sum();
        out.printf("  They differ in %d pieces of %s mL together; the largest:%n", all.size(), number("%.1f", ml));
        for (Disagreement piece : all.subList(0, Math.min(SHOWN, all.size()))) {
            Vector3 at = piece.centre();
            out.printf("    %s mL %s at %s, %s, %s mm%n", number("%7.2f", piece.ml()), piece.kind(), number("%.0f", at.x()),
                    number("%.0f", at.y()), number("%.0f", at.z()));
        }
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
