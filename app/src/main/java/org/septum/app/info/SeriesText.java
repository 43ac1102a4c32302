package org.septum.app.info;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;

/** Prints a series of pictures: what it is, where it lies, how it is stored, what can be done with it, what is odd. */
final class SeriesText {
    private final PrintWriter out;
    private final Fitness fitness;
    private final FileReports reports;

    SeriesText(PrintWriter out, Fitness fitness, FileReports reports) {
        this.out = out;
        this.fitness = fitness;
        this.reports = reports;
    }

    void print(Series series) throws IOException {
        SeriesInfo info = series.info();
        Grid grid = series.grid();
        String number = info.number().isPresent() ? " " + info.number().getAsInt() : "";
        String stack = info.stack() > 0 ? ", stack " + info.stack() : "";
        out.printf("    Series%s %s%s%n", number, info.description().isBlank() ? "without a name" : info.description(), stack);
        if (!info.uid().isEmpty()) {
            out.printf("      UID       %s%n", info.uid());
        }
        out.printf("      Pictures  %s%d × %d pixels, %s, %s, %s%n",
                info.modality().isEmpty() ? "" : info.modality() + ", ", grid.columns(), grid.rows(),
                count(grid.slices(), "slice"), count(grid.phases(), "phase"), count(info.files().size(), "file"));
        fitness.shown(series).ifPresent(view -> out.printf("      Shows     %s%n", view));
        geometry(series, grid.toPatient());
        if (!info.triggerTimesMs().isEmpty() && grid.phases() > 1) {
            out.printf(Locale.ROOT, "      Phases    %.0f to %.0f ms after the R wave%n", info.triggerTimesMs().getFirst(),
                    info.triggerTimesMs().getLast());
        }
        uses(series);
    }

    private void uses(Series series) throws IOException {
        String syntaxes = reports.syntaxes(series.info().files());
        if (!syntaxes.isEmpty()) {
            out.printf("      Syntax    %s%n", syntaxes);
        }
        out.printf("      Analysis  %s: %s%n", fitness.heart().task(), fitness.forHeart(series));
        out.printf("      Analysis  %s: %s%n", fitness.brain().task(), fitness.forBrain(series));
        for (Warning warning : series.warnings()) {
            out.printf("      Note      %s%n", warning.text());
        }
    }

    private static String count(int n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }

    private void geometry(Series series, Affine place) {
        switch (series.placement().lengths()) {
            case IN_PATIENT -> {
                out.printf(Locale.ROOT, "      Spacing   %.3f × %.3f mm in the picture, %.3f mm from slice to slice%n",
                        place.spacing(0), place.spacing(1), place.spacing(2));
                double[] origin = place.origin();
                out.printf(Locale.ROOT, "      Place     %s, first pixel at %.1f, %.1f, %.1f mm (left, back, head)%n",
                        Orientation.of(place), origin[0], origin[1], origin[2]);
            }
            case CALIBRATED -> out.printf(Locale.ROOT, "      Spacing   %.3f × %.3f mm; where it lies is not said%n",
                    place.spacing(0), place.spacing(1));
            case AT_DETECTOR -> out.printf(Locale.ROOT, "      Spacing   %.3f × %.3f mm at the detector, less in the patient%n",
                    place.spacing(0), place.spacing(1));
            case UNKNOWN -> out.printf("      Spacing   not known%n");
        }
    }
}
