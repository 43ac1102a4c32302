package org.septum.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.septum.imaging.Progress;

/** Writes the files of a study side by side into a folder that appears whole or not at all. */
public final class StudyWriter {
    private final int frames;
    private final Progress progress;
    private int written;

    /** One slice's files. */
    @FunctionalInterface
    public interface Slice {
        /** @param next called before each frame; ends the work once it is cancelled */
        void write(Path folder, Runnable next) throws IOException;
    }

    private StudyWriter(int frames, Progress progress) {
        this.frames = frames;
        this.progress = progress;
    }

    /**
     * Where the study lies under {@code parent}; writes it first where it is missing.
     *
     * @param frames in all slices together
     * @throws IOException where it cannot be written
     */
    public static Path in(Path parent, String name, List<Slice> slices, int frames, Progress progress) throws IOException {
        Path folder = parent.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(parent);
        Path beside = Files.createTempDirectory(parent, "." + name);
        try {
            new StudyWriter(frames, progress).write(beside, slices);
            Files.move(beside, folder);
        } finally {
            delete(beside);
        }
        return folder;
    }

    private void write(Path folder, List<Slice> slices) throws IOException {
        List<Future<?>> running = new ArrayList<>();
        // Leaving the block waits for every slice, so nothing writes into a folder that is about to be deleted.
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Slice slice : slices) {
                running.add(workers.submit(() -> {
                    slice.write(folder, this::next);
                    return null;
                }));
            }
        }
        for (Future<?> slice : running) {
            await(slice);
        }
    }

    private static void await(Future<?> slice) throws IOException {
        switch (slice.state()) {
            case SUCCESS -> { }
            case FAILED -> {
                switch (slice.exceptionNow()) {
                    case IOException e -> throw e;
                    case RuntimeException e -> throw e;
                    default -> throw new IllegalStateException(slice.exceptionNow());
                }
            }
            default -> throw new IllegalStateException("a slice is " + slice.state());
        }
    }

    /** Counts frames from several threads, so that the fraction never falls. */
    private synchronized void next() {
        progress.checkCancelled();
        progress.report((double) written++ / frames, "making the sample study");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
