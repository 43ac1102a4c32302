package org.septum.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.app.install.Version;
import org.septum.app.terminal.FollowTable;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import org.septum.reporting.follow.FollowFolder;
import org.septum.reporting.follow.FollowUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code septum follow}: a brain tumour over time, from the results of several dates. */
@Command(name = "follow", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Puts the results of several dates of one patient beside each other: volumes, diameters, and what RANO "
                + "calls their change, with the arithmetic.", ""})
public final class FollowCommand implements Callable<Integer> {
    @Parameters(arity = "2..*", paramLabel = "RESULTS",
            description = "Folders that analyze left, one for each date, in any order.")
    private List<Path> folders;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD",
            description = "When the pictures of a folder were made, once for each folder in the same order; without it, as the "
                    + "results say.")
    private List<LocalDate> dates = List.of();

    @Option(names = "--flair", paramLabel = "FILE",
            description = "The picture a folder's labels were drawn on, once for each folder in the same order: later ones "
                    + "are aligned with the first and written onto its grid, labels too. Needs --out.")
    private List<Path> flairs = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where follow.json, follow.csv and follow.png go.")
    private Optional<Path> out;

    @Spec
    private CommandSpec spec;

    private final Streams streams;
    private final WatchedWork work;

    public FollowCommand(Streams streams, WatchedWork work) {
        this.streams = streams;
        this.work = work;
    }

    @Override
    public Integer call() throws Exception {
        requireForEach("--date", dates);
        requireForEach("--flair", flairs);
        if (!flairs.isEmpty() && out.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--flair needs --out, where the aligned pictures go");
        }
        if (out.isPresent()) {
            OutputFolder.check(out.get());
        }
        List<FollowUp.Dated> dated = new ArrayList<>();
        for (int n = 0; n < folders.size(); n++) {
            dated.add(new FollowUp.Dated(folders.get(n), of(dates, n), of(flairs, n)));
        }
        FollowUp follow = FollowUp.of(dated);
        new FollowTable(streams.out()).print(follow);
        if (out.isPresent()) {
            FollowFolder.Written written;
            try (TerminalProgress progress = work.begin()) {
                written = FollowFolder.write(follow, Version.software(), out.get(), progress);
            }
            new FollowTable(streams.out()).print(written.aligned());
            streams.out().printf("%nResults are in %s: %s%n", out.get(), String.join(", ", written.files()));
        }
        streams.out().flush();
        return 0;
    }

    private void requireForEach(String option, List<?> values) {
        if (!values.isEmpty() && values.size() != folders.size()) {
            throw new ParameterException(spec.commandLine(),
                    "%s is given %d times for %d folders".formatted(option, values.size(), folders.size()));
        }
    }

    private static <T> Optional<T> of(List<T> values, int n) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(n));
    }
}
