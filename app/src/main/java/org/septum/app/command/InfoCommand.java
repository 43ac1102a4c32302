package org.septum.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.ai.Analysis;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.analysis.StudyInput;
import org.septum.app.install.Installation;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code septum info}: what is in some files, and what can be done with it. */
@Command(name = "info", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Lists patients, studies and series with their geometry, and what can be analysed.", ""})
public final class InfoCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folder, DICOM file, DICOMDIR or NIfTI file.")
    private List<Path> paths;

    private final Streams streams;
    private final WatchedWork work;
    private final Installation installation;

    public InfoCommand(Streams streams, Installation installation, WatchedWork work) {
        this.streams = streams;
        this.installation = installation;
        this.work = work;
    }

    @Override
    public Integer call() throws Exception {
        StudyInput input;
        try (TerminalProgress progress = work.begin()) {
            input = StudyInput.open(paths, progress);
        }
        try (LazyEngine engine = new LazyEngine()) {
            print(input.series(), List.of(new CardiacPipeline(installation.models(), engine)));
        }
        streams.out().flush();
        new ProblemLines(streams.err()).print(input.problems());
        return 0;
    }

    private void print(List<Series> all, List<Analysis> analyses) {
        String above = "";
        for (Series series : all) {
            SeriesInfo info = series.info();
            String heading = "Patient %s (%s)%n  Study %s %s".formatted(orUnknown(info.patient().name()),
                    orUnknown(info.patient().id()), orUnknown(info.study().description()), info.study().date()).stripTrailing();
            if (!heading.equals(above)) {
                streams.out().println(heading);
            }
            above = heading;
            print(series, analyses);
        }
    }

    private void print(Series series, List<Analysis> analyses) {
        SeriesInfo info = series.info();
        Grid grid = series.grid();
        Affine place = grid.toPatient();
        PrintWriter out = streams.out();
        String number = info.number().isPresent() ? " " + info.number().getAsInt() : "";
        out.printf("    Series%s %s%n", number, info.description().isBlank() ? "without a name" : info.description());
        if (!info.uid().isEmpty()) {
            out.printf("      UID       %s%n", info.uid());
        }
        out.printf("      Pictures  %s%d × %d pixels, %d slices, %d phases, %d files%n",
                info.modality().isEmpty() ? "" : info.modality() + ", ", grid.columns(), grid.rows(), grid.slices(),
                grid.phases(), info.files().size());
        out.printf(Locale.ROOT, "      Spacing   %.3f × %.3f mm in the picture, %.3f mm from slice to slice%n",
                place.spacing(0), place.spacing(1), place.spacing(2));
        for (Analysis analysis : analyses) {
            Optional<String> misfit = analysis.misfit(grid, info.modality());
            out.printf("      Analysis  %s: %s%n", analysis.task(), misfit.isEmpty() ? "yes" : "no, " + misfit.get());
        }
        for (Warning warning : series.warnings()) {
            out.printf("      Note      %s%n", warning.text());
        }
    }

    private static String orUnknown(String text) {
        return text.isBlank() ? "unknown" : text;
    }
}
