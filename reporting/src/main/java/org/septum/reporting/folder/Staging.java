package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder in which a result takes shape, on the same disk as its destination; closing it removes it with all that is in it. */
public final class Staging implements AutoCloseable {
    private static final String PREFIX = ".septum-writing-";

    private final Path folder;
    private final Path replaced;

    private Staging(Path folder) throws IOException {
        this.folder = folder;
        replaced = Files.createDirectory(folder.resolve("replaced"));
    }

    /**
     * Beside the destination; inside it where it exists and the folder above it cannot be written to or lies on another disk,
     * from which nothing can be moved in one step.
     */
    public static Staging beside(Path target) throws IOException {
        Path parent = target.getParent();
        boolean exists = Files.isDirectory(target);
        if (!exists && parent != null) {
            Files.createDirectories(parent);
        }
        if (exists && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        boolean inside = parent == null
                || exists && (!Files.isWritable(parent) || !Files.getFileStore(parent).equals(Files.getFileStore(target)));
        Path place = Files.createTempDirectory(inside ? target : parent, PREFIX);
        try {
            return new Staging(place);
        } catch (IOException e) {
            Files.delete(place);
            throw e;
        }
    }

    /** Where files are made; on the destination's disk. */
    public Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Moves files in, the last one last. What they replace is set aside first and put back where a move fails.
     *
     * @param names files to move, all of which are here
     * @param stale names of files an earlier result may have left there
     */
    public void moveInto(Path target, List<String> names, List<String> stale) throws IOException {
        boolean made = !Files.isDirectory(target);
        List<String> moved = new ArrayList<>();
        List<String> aside = new ArrayList<>();
        try {
            if (made) {
                Files.createDirectory(target);
            }
            for (String name : stale.reversed()) {
                if (Files.exists(target.resolve(name))) {
                    Files.move(target.resolve(name), replaced.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                    aside.add(name);
                }
            }
            for (String name : names) {
                Files.move(file(name), target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                moved.add(name);
            }
        } catch (IOException e) {
            undo(target, made, moved, aside, e);
            throw e;
        }
    }

    private void undo(Path target, boolean made, List<String> moved, List<String> aside, IOException reason) {
        try {
            for (String name : moved) {
                Files.move(target.resolve(name), file(name), StandardCopyOption.ATOMIC_MOVE);
            }
            for (String name : aside.reversed()) {
                Files.move(replaced.resolve(name), target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
            if (made) {
                Files.deleteIfExists(target);
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
