package org.septum.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.app.analysis.CardiacRun;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.analysis.Outcome;
import org.septum.app.analysis.StudyInput;
import org.septum.app.install.Installation;
import org.septum.app.sample.SampleStudy;
import org.septum.app.sample.SampleTruth;
import org.septum.app.terminal.ResultTable;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import org.septum.app.window.Desktop;
import org.septum.app.window.ReadingRoomWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code septum demo}: makes the sample study, analyses it and shows the result. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Makes the sample study, analyses it and shows the result beside the true volumes.", ""})
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR",
            description = "Where the study and the results go. Default: a folder of your own, which the command names.")
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

    @Override
    public Integer call() throws Exception {
        Path results = out.orElse(installation.folders().data().resolve("demo"));
        OutputFolder.check(results);
        Path study;
        Outcome outcome;
        try (TerminalProgress progress = work.begin()) {
            study = sample.in(out.orElse(installation.samples()), progress.part(0, 0.4));
            StudyInput input = StudyInput.open(List.of(study), progress.part(0.4, 0.45));
            try (LazyEngine engine = new LazyEngine()) {
                outcome = new CardiacRun(installation.models(), engine).run(
                        input, CardiacRun.Options.NONE, results, progress.part(0.45, 1));
            }
        }
        tell(outcome, study, results);
        showWindow(study);
        return 0;
    }

    private void tell(Outcome outcome, Path study, Path results) {
        SampleTruth truth = sample.truth();
        streams.out().printf("%s%n", outcome.choice());
        new ResultTable(streams.out()).withTruth(truth.byMeasurement()).print(outcome.findings());
        String files = String.join(", ", outcome.files());
        streams.out().printf("%nThe study is in   %s%nThe results are in %s: %s%n", study, results, files);
        streams.out().flush();
    }

    private void showWindow(Path study) throws Exception {
        Optional<String> missing = Desktop.ofThisSystem().missing();
        if (noWindow) {
            return;
        }
        if (missing.isPresent()) {
            streams.err().println("septum: " + missing.get());
            return;
        }
        window.show(List.of(study));
    }
}
