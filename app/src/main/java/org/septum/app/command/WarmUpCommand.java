package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.septum.app.analysis.CardiacRun;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.analysis.StudyInput;
import org.septum.app.install.Installation;
import org.septum.app.sample.SampleStudy;
import org.septum.app.terminal.ResultTable;
import org.septum.app.terminal.Streams;
import org.septum.app.window.Portrait;
import org.septum.app.window.ReadingRoomWindow;
import org.septum.imaging.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Touches what most runs touch, so that the JDK can keep the classes in its start-up cache; {@code app/build.sh} runs it once for
 * each build.
 */
@Command(name = "warm-up", hidden = true, description = "Run by the build to fill the start-up cache.")
public final class WarmUpCommand implements Callable<Integer> {
    private final Streams streams;
    private final Installation installation;
    private final SampleStudy sample;
    private final ReadingRoomWindow window;

    public WarmUpCommand(Streams streams, Installation installation, SampleStudy sample, ReadingRoomWindow window) {
        this.streams = streams;
        this.installation = installation;
        this.sample = sample;
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        streams.out().println(new CommandLine(new SeptumCommand(installation, window)).getUsageMessage());
        new DoctorCommand(streams, installation).call();
        Path folder = Files.createTempDirectory("septum-warm-up");
        try {
            Path study = sample.in(folder, Progress.none());
            StudyInput input = StudyInput.open(List.of(study), Progress.none());
            try (LazyEngine engine = new LazyEngine()) {
                CardiacRun run = new CardiacRun(installation.models(), engine);
                new ResultTable(streams.out()).print(
                        run.run(input, CardiacRun.Options.NONE, folder.resolve("results"), Progress.none()).findings());
            }
            new Portrait(window).take(List.of(study), false, folder.resolve("window.png"));
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
