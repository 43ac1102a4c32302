package org.septum.ai.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The packages found in some folders, in order; the first folder that holds an id wins. A package whose manifest is wrong is listed
 * under {@link #rejected} and does not stop the others.
 *
 * @param packages by folder, then by id
 * @param rejected one exception per package that cannot be used
 */
public record ModelRepository(List<ModelPackage> packages, List<ModelRejectedException> rejected) {
    public ModelRepository {
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
        return new ModelRepository(packages, rejected);
    }

    private static List<Path> candidates(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> Files.isRegularFile(p.resolve(ModelPackage.MANIFEST))).sorted().toList();
        }
    }

    public Optional<ModelPackage> byId(String id) {
        return packages.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public List<ModelPackage> byTask(String task) {
        return packages.stream().filter(p -> p.manifest().task().equals(task)).toList();
    }
}
