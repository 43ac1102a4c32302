package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.ai.Quality;
import org.septum.ai.model.Precision;
import org.septum.app.analysis.CardiacRun;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.analysis.NothingFitsException;
import org.septum.app.analysis.Outcome;
import org.septum.app.analysis.Task;
import org.septum.app.analysis.TaskRun;
import org.septum.app.analysis.TumourRun;
import org.septum.app.install.Installation;
import org.septum.app.terminal.ExpertTable;
import org.septum.app.terminal.ResultTable;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import org.septum.imaging.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code septum analyze}: finds structures in a study, measures them and writes the results. */
@Command(name = "analyze", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Finds the heart's chambers in a short-axis cine study, or a tumour in MR of the brain, measures them and writes "
                + "the results.", ""})
public final class AnalyzeCommand implements Callable<Integer> {
    private static final String AUTO = "auto";

    @Spec
    private CommandSpec command;

    @Parameters(arity = "1..*", paramLabel = "PATH",
            description = "Folder, DICOM file, DICOMDIR, ZIP or NIfTI file. Several NIfTI files are the phases of one cine in this order, "
                    + "or the contrasts of one brain, told apart by name (flair, t1, t1ce, t2) or by --role.")
    private List<Path> paths;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    private Path out;

    @Option(names = "--task", paramLabel = "TASK", defaultValue = AUTO,
            description = "cardiac, brain-tumour, or auto: what the study fits. Default: ${DEFAULT-VALUE}.")
    private String task;

    @Option(names = "--series", paramLabel = "UID",
            description = "Which series; without it, the short-axis cine or the FLAIR is looked for.")
    private Optional<String> series;

    @Option(names = "--role", paramLabel = "NAME=FILE", converter = RoleOrderConverter.class,
            description = "Which series is a brain's flair, t1, t1ce or t2, by one of its files; may be repeated. "
                    + "Of a 4-D file in their order, - for one of no use: flair,t1,-,t2=FILE.")
    private Map<RoleOrder, Path> roles = new LinkedHashMap<>();

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

    @Option(names = "--expert", paramLabel = "FILE",
            description = "Another segmentation of the same pictures to compare with: NIfTI, DICOM segmentation, or a folder of "
                    + "results.")
    private Optional<Path> expert;

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

    @Override
    public Integer call() throws Exception {
        CardiacRun.Options heart = new CardiacRun.Options(series, model, precision, quality, reading.choices(), expert);
        TumourRun.Options brain = new TumourRun.Options(RoleOrder.pictures(roles), series, model, precision, quality, expert);
        TaskRun.Request request = new TaskRun.Request(paths, asked(), heart, brain);
        Outcome outcome;
        try (TerminalProgress progress = work.begin()) {
            outcome = analyse(request, progress);
        }
        if (json) {
            streams.out().print(Files.readString(out.resolve("result.json")));
        } else {
            streams.out().printf("%s%n", outcome.choice());
            new ResultTable(streams.out()).print(outcome.findings());
            outcome.expert().ifPresent(new ExpertTable(streams.out())::print);
            streams.out().printf("%nResults are in %s: %s%n", out, String.join(", ", outcome.files()));
        }
        streams.out().flush();
        return 0;
    }

    private Optional<Task> asked() {
        Optional<Task> asked = Task.ofId(task);
        if (asked.isEmpty() && !task.equals(AUTO)) {
            throw new ParameterException(command.commandLine(),
                    "--task is auto, cardiac or brain-tumour, not \"%s\"".formatted(task));
        }
        return asked;
    }

    private Outcome analyse(TaskRun.Request request, Progress progress) throws IOException, NothingFitsException {
        OutputFolder.check(out);
        try (LazyEngine engine = new LazyEngine()) {
            return new TaskRun(installation.models(), engine).run(request, out, new ProblemLines(streams.err())::print, progress);
        }
    }
}
