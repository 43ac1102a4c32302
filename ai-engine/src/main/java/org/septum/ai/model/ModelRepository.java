package org.septum.ai.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packages found in some folders, in order; the first folder that holds an id wins. A package whose manifest is wrong is
 * listed under {@link #rejected} and does not stop the others.
 *
 * @param folders that were looked through
 * @param packages by folder, then by the name of the subfolder
 * @param rejected one exception per package that cannot be used
 */
public record ModelRepository(List<Path> folders, List<ModelPackage> packages, List<ModelRejectedException> rejected) {
    public ModelRepository {
        folders = List.copyOf(folders);
        packages = List.copyOf(packages);
        rejected = List.copyOf(rejected);
    }

    /** Looks for packages in the direct subfolders of each folder. A folder that does not exist holds none. */
    public static ModelRepository open(List<Path> folders) throws IOException {
        List<ModelPackage> packages = new ArrayList<>();
        List<ModelRejectedException> rejected = new ArrayList<>();
        for (Path folder : folders) {
            for (Path candidate : candidates(folder)) {
                try {
                    ModelPackage found = ModelPackage.read(candidate);
                    if (packages.stream().noneMatch(p -> p.id().equals(found.id()))) {
                        packages.add(found);
                    }
                } catch (ModelRejectedException e) {
                    rejected.add(e);
                }
            }
        }
        return new ModelRepository(folders, packages, rejected);
    }

    private static List<Path> candidates(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            // A folder with a dot in front is one that is still being written, or was left by a program that was stopped.
            return entries.filter(p -> !p.getFileName().toString().startsWith("."))
                    .filter(p -> Files.isRegularFile(p.resolve(ModelPackage.MANIFEST))).sorted().toList();
        }
    }

    public Optional<ModelPackage> byId(String id) {
        return packages.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public List<ModelPackage> byTask(String task) {
        return packages.stream().filter(p -> p.manifest().task().equals(task)).toList();
    }

    /** The package with an id. Throws ModelRejectedException where there is none, with the reason if it was rejected. */
    public ModelPackage require(String id) throws ModelRejectedException {
        Optional<ModelPackage> found = byId(id);
        if (found.isPresent()) {
            return found.get();
        }
        throw missing("no model package \"" + id + "\"");
    }

    /** The package with an id, which must be of the task, or the first of the task where no id is given. */
    public ModelPackage require(String task, Optional<String> id) throws ModelRejectedException {
        if (id.isPresent()) {
            ModelPackage found = require(id.get());
            if (!found.manifest().task().equals(task)) {
                throw new ModelRejectedException(
                        found.manifestFile(), "task: is \"" + found.manifest().task() + "\", not \"" + task + "\"");
            }
            return found;
        }
        return byTask(task).stream().findFirst().orElseThrow(() -> missing("no model package for the task " + task));
    }

    private ModelRejectedException missing(String what) {
        Path where = folders.isEmpty() ? Path.of("models") : folders.getFirst();
        String reasons = String.join("; ", rejected.stream().map(Exception::getMessage).toList());
        String others = rejected.isEmpty() ? "" : "; rejected: " + reasons;
        return new ModelRejectedException(where, what + others);
    }
}
