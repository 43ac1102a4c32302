package org.septum.ai.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hidden folder beside the installed packages, in which one takes shape or waits to be deleted; closing it removes it unless it was
 * moved to its place.
 */
final class StagedFolder implements AutoCloseable {
    private final Path path;

    private StagedFolder(Path path) {
        this.path = path;
    }

    static StagedFolder in(Path models) throws IOException {
        Files.createDirectories(models);
        return new StagedFolder(Files.createTempDirectory(models, ".adding-"));
    }

    /** Takes an installed package away in one step, and deletes its files after it. */
    static void remove(Path installed) throws IOException {
        try (StagedFolder away = new StagedFolder(Files.createTempDirectory(installed.getParent(), ".removing-"))) {
            Files.move(installed, away.path.resolve("removed"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    Path path() {
        return path;
    }

    /** Takes the place of {@code target}, or what was there stays. */
    void moveTo(Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try (StagedFolder old = in(target.getParent())) {
            Path aside = old.path.resolve("replaced");
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
