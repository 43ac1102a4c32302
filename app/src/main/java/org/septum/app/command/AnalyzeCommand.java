package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.ai.Quality;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.app.analysis.CardiacRun;
import org.septum.app.analysis.EarlyNetworks;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.analysis.NothingFitsException;
import org.septum.app.analysis.StudyInput;
import org.septum.app.install.Installation;
import org.septum.app.terminal.ResultTable;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import org.septum.imaging.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code septum analyze}: finds structures in a study, measures them and writes the results. */
@Command(name = "analyze", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Finds the heart's chambers in a short-axis cine study, measures them and writes the results.", ""})
public final class AnalyzeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH",
            description = "Folder, DICOM file, DICOMDIR or NIfTI file. Several NIfTI files are the phases of one series, in this "
                    + "order.")
    private List<Path> paths;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    private Path out;

    @Option(names = "--task", paramLabel = "TASK", defaultValue = "auto",
            description = "auto or cardiac. Default: ${DEFAULT-VALUE}.")
    private Task task;

    @Option(names = "--series", paramLabel = "UID", description = "Which series; without it, the short-axis cine is looked for.")
    private Optional<String> series;

    @Option(names = "--model", paramLabel = "ID", description = "Which model; septum models lists them.")
    private Optional<String> model;

    @Option(names = "--precision", paramLabel = "WHICH", converter = PrecisionConverter.class,
            description = "int8 (quicker) or fp32. Default: int8 where the model has it.")
    private Optional<Precision> precision;

    @Option(names = "--quality", paramLabel = "HOW", defaultValue = "fast",
            description = "fast, or best: the mean of mirrored and turned pictures and of further networks, as the model says; "
                    + "several times slower. Default: ${DEFAULT-VALUE}.", converter = QualityConverter.class)
    private Quality quality;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--json", description = "Print result.json instead of a table.")
    private boolean json;

    private final Streams streams;
    private final Installation installation;
    private final WatchedWork work;

    public AnalyzeCommand(Streams streams, Installation installation, WatchedWork work) {
        this.streams = streams;
        this.installation = installation;
        this.work = work;
    }

    /** What can be asked for; auto takes the first task that fits, and there is one so far. */
    enum Task {
        auto, cardiac
    }

    @Override
    public Integer call() throws Exception {
        CardiacRun.Options options = new CardiacRun.Options(series, model, precision, quality, reading.choices());
        CardiacRun.Outcome outcome;
        try (TerminalProgress progress = work.begin()) {
            outcome = analyse(options, progress);
        }
        if (json) {
            streams.out().print(Files.readString(out.resolve("result.json")));
        } else {
            streams.out().printf("%s%n", outcome.choice());
            new ResultTable(streams.out()).print(outcome.findings());
            streams.out().printf("%nResults are in %s: %s%n", out, String.join(", ", outcome.files()));
        }
        streams.out().flush();
        return 0;
    }

    private CardiacRun.Outcome analyse(CardiacRun.Options options, Progress progress) throws IOException, NothingFitsException {
        OutputFolder.check(out);
        ModelRepository models = installation.models();
        try (LazyEngine engine = new LazyEngine(); EarlyNetworks _ = EarlyNetworks.begin(models, engine, options)) {
            StudyInput input = StudyInput.open(paths, progress.part(0, 0.1));
            new ProblemLines(streams.err()).print(input.problems());
            return new CardiacRun(models, engine).run(input, options, out, progress.part(0.1, 1));
        }
    }
}
