package org.septum.viewer.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.septum.imaging.Grid;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.edit.EditFile;
import org.septum.imaging.edit.SavedEdits;

/**
 * Where edits lie between two sessions: a folder for each series, in it a file for each layer of a reader's. Safe to use from one
 * thread at a time.
 */
public final class EditStore {
    private static final String ENDING = ".edits";

    private final Path folder;

    /** @param folder of the user's; made when the first edit is kept */
    public EditStore(Path folder) {
        this.folder = folder;
    }

    /** @param slot the file's number in the series' folder, from 1 */
    public record Kept(int slot, SavedEdits edits) { }

    /**
     * What was kept of a series.
     *
     * @param damaged what could not be read and was set aside, each with the reason and where it lies now
     */
    public record Found(List<Kept> kept, List<String> damaged) {
        public Found {
            kept = List.copyOf(kept);
            damaged = List.copyOf(damaged);
        }
    }

    /** @param series a name from {@link SeriesKey} */
    public Found find(String series, Grid grid) throws IOException {
        List<Kept> kept = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (Path file : files(series)) {
            try {
                kept.add(new Kept(slot(file), EditFile.read(file, grid)));
            } catch (UnusableInputException e) {
                Path aside = setAside(file);
                damaged.add("%s %s. It was kept as %s.".formatted(file, e.reason(), aside.getFileName()));
            }
        }
        return new Found(kept, damaged);
    }

    private List<Path> files(String series) throws IOException {
        Path own = folder.resolve(series);
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(own)) {
            return all.filter(f -> f.getFileName().toString().matches("[1-9][0-9]{0,5}\\" + ENDING)).sorted().toList();
        }
    }

    private static int slot(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - ENDING.length()));
    }

    private static Path setAside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + i);
        }
        return Files.move(file, aside);
    }

    public void keep(String series, Kept kept) throws IOException {
        EditFile.write(file(series, kept.slot()), kept.edits());
    }

    /** Takes a file away whose layer has no edits any more. */
    public void forget(String series, int slot) throws IOException {
        Files.deleteIfExists(file(series, slot));
    }

    /** Where a layer's file lies. */
    Path file(String series, int slot) {
        return folder.resolve(series).resolve(slot + ENDING);
    }
}
