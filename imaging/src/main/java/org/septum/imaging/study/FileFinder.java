package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.archive.ZipArchive;

/** Lists the files behind the paths a reader gave. */
final class FileFinder {
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<Path> named = new LinkedHashSet<>();
    private final List<Problem> problems;
    private final Progress progress;

    FileFinder(List<Problem> problems, Progress progress) {
        this.problems = problems;
        this.progress = progress;
    }

    /** Takes a file, the files a DICOMDIR refers to, or all files under a folder. */
    void add(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new UnusableInputException(path, "does not exist");
        }
        if (Files.isDirectory(path)) {
            walk(path);
        } else if (isDirectoryFile(path)) {
            files.addAll(new DicomDir(path).files(problems));
        } else {
            files.add(path);
            named.add(path);
        }
    }

    /** Takes the files of an archive, as of a folder; what of it cannot be read is a problem. */
    void addArchive(Path zip) throws IOException {
        ZipArchive archive = ZipArchive.open(zip);
        archive.refusals().forEach(line -> problems.add(new Problem(zip, "its file " + line)));
        archive.files().stream().filter(f -> !isDirectoryFile(f)).forEach(files::add);
    }

    /** All files, each once, in order. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Whether a file was given by its own name, so that nobody must be spared the news that it cannot be read. */
    boolean isNamed(Path file) {
        return named.contains(file);
    }

    static boolean isDirectoryFile(Path file) {
        return file.getFileName() != null && file.getFileName().toString().equalsIgnoreCase("DICOMDIR");
    }

    private void walk(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                progress.checkCancelled();
                if (Files.isRegularFile(file) && !isDirectoryFile(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                if (e instanceof FileSystemLoopException) {
                    return FileVisitResult.CONTINUE; // a link back to a folder that is being walked anyway
                }
                problems.add(new Problem(file, "cannot be opened (" + e.getClass().getSimpleName() + ")"));
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        files.addAll(found);
    }
}
