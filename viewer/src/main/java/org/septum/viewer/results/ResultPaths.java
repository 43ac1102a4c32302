package org.septum.viewer.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.septum.reporting.folder.ResultFolder;
import org.septum.reporting.stored.StoredResult;

/**
 * What a reader opens, told apart: folders of results, and pictures. A file of a result stands for its folder; a folder that holds
 * more than a result is both.
 *
 * @param results folders with a result.json
 * @param pictures all else
 */
public record ResultPaths(List<Path> results, List<Path> pictures) {
    private static final Set<String> NAMES = Set.copyOf(ResultFolder.standard().names());

    public ResultPaths {
        results = List.copyOf(results);
        pictures = List.copyOf(pictures);
    }

    /** Looks at names alone; reads no file. */
    public static ResultPaths of(List<Path> paths) throws IOException {
        List<Path> results = new ArrayList<>();
        List<Path> pictures = new ArrayList<>();
        for (Path path : paths) {
            Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
            boolean isResult = Files.isRegularFile(folder.resolve(StoredResult.FILE));
            boolean ofResult = isResult && (Files.isDirectory(path) || NAMES.contains(path.getFileName().toString()));
            if (ofResult && !results.contains(folder)) {
                results.add(folder);
            }
            if (!ofResult || Files.isDirectory(path) && holdsMore(folder)) {
                pictures.add(path);
            }
        }
        return new ResultPaths(results, pictures);
    }

    /** Whether a file belongs to one of the results. */
    public boolean holds(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return results.stream().anyMatch(r -> r.toAbsolutePath().equals(folder)) && NAMES.contains(file.getFileName().toString());
    }

    private static boolean holdsMore(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(file -> !NAMES.contains(file.getFileName().toString()));
        }
    }
}
