package org.septum.app.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.septum.imaging.study.Problem;

/**
 * All files behind some paths: files as they are named, folders with everything below them, ordered by name. Paths stay as the
 * user wrote them. What cannot be looked into is a problem.
 */
public record FileWalk(List<Path> files, List<Problem> problems) {
    public static FileWalk of(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path, problems));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                problems.add(new Problem(path, "does not exist"));
            }
        }
        return new FileWalk(List.copyOf(files), List.copyOf(problems));
    }

    private static List<Path> below(Path folder, List<Problem> problems) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // A link back to a folder above leads to nothing that is not found anyway.
                if (!(e instanceof FileSystemLoopException)) {
                    problems.add(new Problem(file, "cannot be read (" + e.getMessage() + ")"));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) {
                if (e != null) {
                    problems.add(new Problem(visited, "cannot be listed (" + e.getMessage() + ")"));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
