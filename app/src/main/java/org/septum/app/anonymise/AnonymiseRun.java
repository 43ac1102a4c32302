package org.septum.app.anonymise;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.septum.app.files.FileWalk;
import org.septum.app.files.OrderedWork;
import org.septum.dicom.deidentify.Deidentifier;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;

/**
 * De-identifies a file, or a folder with everything below it. All files are written beside the destination first and appear in it
 * together.
 */
public final class AnonymiseRun {
    private final Deidentifier deidentifier;
    private final boolean allowBurnedIn;

    /** @param allowBurnedIn writes files too that say themselves that text is burned into their pixels */
    public AnonymiseRun(Deidentifier deidentifier, boolean allowBurnedIn) {
        this.deidentifier = deidentifier;
        this.allowBurnedIn = allowBurnedIn;
    }

    /**
     * Does it.
     *
     * @param out does not exist yet or is an empty folder, or any folder where {@code add} is set; never inside {@code in}
     * @throws UnusableInputException where these are not what they should be
     */
    public Summary run(Path in, Path out, boolean add, Progress progress) throws IOException {
        check(in, out, add);
        FileWalk walk = FileWalk.of(List.of(in));
        Summary summary = new Summary();
        walk.problems().forEach(p -> summary.add(new Outcome.Refused(p.file(), p.reason())));
        // Not a temporary folder of the system's: that would be nobody else's to read.
        Path staging = Files.createDirectory((Files.isDirectory(out) ? out : parent(out)).resolve(".septum-" + UUID.randomUUID()));
        try {
            FileAnonymiser files = new FileAnonymiser(staging, deidentifier, allowBurnedIn);
            int[] done = {0};
            OrderedWork.run(walk.files(), source -> {
                progress.checkCancelled();
                return files.run(source);
            }, outcome -> {
                summary.add(outcome);
                progress.report((double) ++done[0] / walk.files().size(), "Anonymising");
                return true;
            });
            if (summary.written() > 0) {
                move(staging, out);
            }
        } finally {
            delete(staging);
        }
        return summary;
    }

    private static void check(Path in, Path out, boolean add) throws IOException {
        if (!Files.exists(in)) {
            throw new UnusableInputException(in, "does not exist");
        }
        Path source = in.toRealPath();
        if (real(out).startsWith(source)) {
            throw new UnusableInputException(out, "lies inside " + in + "; what is written would be among the originals");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new UnusableInputException(out, "is a file, not a folder");
        }
        if (Files.isDirectory(out) && !add) {
            try (Stream<Path> present = Files.list(out)) {
                if (present.findAny().isPresent()) {
                    throw new UnusableInputException(out, "is not empty; --add writes into it all the same");
                }
            }
        }
        Files.createDirectories(parent(out));
    }

    private static Path parent(Path out) {
        Path absolute = out.toAbsolutePath().normalize();
        return absolute.getParent() == null ? absolute : absolute.getParent();
    }

    /** The path with links followed as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path present = absolute;
        while (!Files.exists(present)) {
            present = present.getParent();
        }
        return present.toRealPath().resolve(present.relativize(absolute));
    }

    /** File by file where the destination is there already; nothing that is there is replaced. */
    private static void move(Path staging, Path out) throws IOException {
        if (!Files.exists(out)) {
            Files.move(staging, out);
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(staging)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = out.resolve(staging.relativize(file));
            Files.createDirectories(target.getParent());
            try {
                Files.move(file, target);
            } catch (FileAlreadyExistsException e) {
                throw new UnusableInputException(target, "is there already and is not replaced", e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
