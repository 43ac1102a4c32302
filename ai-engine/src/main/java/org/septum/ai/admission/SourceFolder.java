package org.septum.ai.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.septum.ai.model.ModelRejectedException;

/** The folder a package is taken from. Nothing is read through a link: what is behind it is not in the folder. */
record SourceFolder(Path path) {
    static SourceFolder of(Path folder) throws ModelRejectedException {
        if (!Files.isDirectory(folder)) {
            throw new ModelRejectedException(folder, Files.exists(folder) ? "is a file; a model is a folder" : "does not exist");
        }
        return new SourceFolder(folder);
    }

    boolean has(String name) {
        return Files.isRegularFile(path.resolve(name));
    }

    /**
     * A file by its path in the folder. Throws ModelRejectedException where it is missing, no file, or reached through a link.
     */
    Path file(String name) throws ModelRejectedException {
        Path at = path;
        for (Path step : path.getFileSystem().getPath(name)) {
            at = at.resolve(step);
            if (Files.isSymbolicLink(at)) {
                throw new ModelRejectedException(at, "is a link; a model's files lie in its own folder");
            }
        }
        if (!Files.isRegularFile(at)) {
            throw new ModelRejectedException(at, "does not exist, but the model's description names it");
        }
        return at;
    }

    /** Copies a file into another folder under a name there. */
    void copy(String name, Path folder, String as) throws IOException {
        Path target = folder.resolve(as);
        Files.createDirectories(target.getParent());
        Files.copy(file(name), target);
    }
}
