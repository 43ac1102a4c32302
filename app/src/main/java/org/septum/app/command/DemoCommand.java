package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.app.analysis.CardiacRun;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.analysis.NothingFitsException;
import org.septum.app.analysis.Outcome;
import org.septum.app.analysis.StudyInput;
import org.septum.app.analysis.TumourRun;
import org.septum.app.install.Installation;
import org.septum.app.sample.SampleStudy;
import org.septum.app.sample.brain.BrainStudy;
import org.septum.app.terminal.ResultTable;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import org.septum.app.window.Desktop;
import org.septum.app.window.ReadingRoomWindow;
import org.septum.imaging.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code septum demo}: makes the sample studies, a heart and a brain, analyses them and shows the results. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Makes the sample studies, a heart and a brain with a tumour, analyses them and shows the results "
                + "beside the true volumes.", ""})
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR",
            description = "Where the studies and the results go. Default: a folder of your own, which the command names.")
    private Optional<Path> out;

    @Option(names = "--no-window", description = "Do not open the window.")
    private boolean noWindow;

    private final Streams streams;
    private final Installation installation;
    private final WatchedWork work;
    private final SampleStudy sample;
    private final ReadingRoomWindow window;

    public DemoCommand(
            Streams streams, Installation installation, WatchedWork work, SampleStudy sample, ReadingRoomWindow window) {
        this.streams = streams;
        this.installation = installation;
        this.work = work;
        this.sample = sample;
        this.window = window;
    }

    /** A sample on disk, what was found in it and what is true. */
    private record Shown(Path study, Path results, Outcome outcome, Map<String, Double> truth) {}

    @Override
    public Integer call() throws Exception {
        Path results = out.orElse(installation.folders().data().resolve("demo"));
        Path samples = out.orElse(installation.samples());
        OutputFolder.check(results);
        Shown heart;
        Shown brain;
        try (TerminalProgress progress = work.begin(); LazyEngine engine = new LazyEngine()) {
            heart = heart(samples, results, engine, progress.part(0, 0.5));
            brain = brain(samples, results.resolve("brain"), engine, progress.part(0.5, 1));
        }
        tell(heart);
        streams.out().println();
        tell(brain);
        showWindow(List.of(heart.study(), brain.study()));
        return 0;
    }

    private Shown heart(Path samples, Path results, LazyEngine engine, Progress progress) throws IOException, NothingFitsException {
        Path study = sample.in(samples, progress.part(0, 0.4));
        StudyInput input = StudyInput.open(List.of(study), progress.part(0.4, 0.45));
        Outcome outcome = new CardiacRun(installation.models(), engine)
                .run(input, CardiacRun.Options.NONE, results, progress.part(0.45, 1));
        return new Shown(study, results, outcome, sample.truth().byMeasurement());
    }

    private Shown brain(Path samples, Path results, LazyEngine engine, Progress progress) throws IOException, NothingFitsException {
        BrainStudy brain = new BrainStudy();
        Path study = brain.in(samples, progress.part(0, 0.4));
        StudyInput input = StudyInput.separate(List.of(study), progress.part(0.4, 0.45));
        Outcome outcome = new TumourRun(installation.models(), engine)
                .run(input, TumourRun.Options.NONE, results, progress.part(0.45, 1));
        return new Shown(study, results, outcome, brain.truth());
    }

    private void tell(Shown shown) {
        streams.out().printf("%s%n", shown.outcome().choice());
        new ResultTable(streams.out()).withTruth(shown.truth()).print(shown.outcome().findings());
        streams.out().printf("%nThe study is in   %s%nThe results are in %s: %s%n", shown.study(), shown.results(),
                String.join(", ", shown.outcome().files()));
        streams.out().flush();
    }

    private void showWindow(List<Path> studies) throws Exception {
        Optional<String> missing = Desktop.ofThisSystem().missing();
        if (noWindow) {
            return;
        }
        if (missing.isPresent()) {
            streams.err().println("septum: " + missing.get());
            return;
        }
        window.show(studies);
    }
}
