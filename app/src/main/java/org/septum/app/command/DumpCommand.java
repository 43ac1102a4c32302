package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.app.ExitCode;
import org.septum.app.dump.FilesDump;
import org.septum.app.dump.PixelFiles;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.study.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code septum dump}: the data sets of DICOM files as text or JSON, their pixels as NumPy files. */
@Command(name = "dump", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Prints the data set of each DICOM file. A file that cannot be read gets an error line; the rest goes on.",
                ""})
public final class DumpCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "DICOM file, or folder with everything below it.")
    private List<Path> paths;

    @Option(names = "--json", description = "DICOM JSON (PS3.18 F), one object a line: {\"file\":…,\"dataset\":{…}} or "
            + "{\"file\":…,\"error\":…}.")
    private boolean json;

    @Option(names = "--pixels", paramLabel = "DIR", description = "Write the stored values of each image to "
            + "DIR/<path with / as __>.npy: frames, rows, columns[, samples], colour as RGB.")
    private Optional<Path> pixels;

    private final Streams streams;
    private final WatchedWork work;

    public DumpCommand(Streams streams, WatchedWork work) {
        this.streams = streams;
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        List<Problem> problems;
        try (TerminalProgress progress = work.begin()) {
            Optional<PixelFiles> files = Optional.empty();
            if (pixels.isPresent()) {
                files = Optional.of(new PixelFiles(folder(pixels.get()), progress));
            }
            problems = new FilesDump(json, files, streams.out(), progress).run(paths);
        }
        streams.out().flush();
        if (!json) {
            problems.forEach(p -> streams.err().println("septum: " + p.file() + ": " + p.reason().replaceAll("\\s*\\R\\s*", " ")));
            streams.err().flush();
        }
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.UNUSABLE_INPUT;
    }

    private static Path folder(Path folder) throws IOException {
        OutputFolder.check(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableInputException(folder, "cannot be made", e);
        }
    }
}
