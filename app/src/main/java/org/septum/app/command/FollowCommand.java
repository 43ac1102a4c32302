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

    @Option(names = "--out", paramLabel = "DIR", description = "Where follow.json, follow.csv and follow.png go.")
    private Optional<Path> out;

    @Spec
    private CommandSpec spec;

    private final Streams streams;

    public FollowCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        if (!dates.isEmpty() && dates.size() != folders.size()) {
            throw new ParameterException(spec.commandLine(),
                    "--date is given %d times for %d folders".formatted(dates.size(), folders.size()));
        }
        if (out.isPresent()) {
            OutputFolder.check(out.get());
        }
        List<FollowUp.Dated> dated = new ArrayList<>();
        for (int n = 0; n < folders.size(); n++) {
            dated.add(new FollowUp.Dated(folders.get(n), dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(n))));
        }
        FollowUp follow = FollowUp.of(dated);
        new FollowTable(streams.out()).print(follow);
        if (out.isPresent()) {
            List<String> files = FollowFolder.write(follow, Version.software(), out.get());
            streams.out().printf("%nResults are in %s: %s%n", out.get(), String.join(", ", files));
        }
        streams.out().flush();
        return 0;
    }
}
