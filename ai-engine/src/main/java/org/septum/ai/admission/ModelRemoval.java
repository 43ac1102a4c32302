package org.septum.ai.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.ai.model.Averaging;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;

/** Takes packages out of a user's own again, never those that came with the program. A package is gone at once, or all of it stays. */
public final class ModelRemoval {
    private final Path models;
    private final ModelRepository present;

    /**
     * @param models the user's folder of packages
     * @param present all packages there are, the user's and those that came with the program
     */
    public ModelRemoval(Path models, ModelRepository present) {
        this.models = models;
        this.present = present;
    }

    /**
     * Removes one; also such as cannot be used because something is wrong with it.
     *
     * @param id the package's, or the name of its folder where its manifest cannot be read
     * @return the folder it was in
     * @throws ModelRejectedException where there is none of that id, it came with Septum, or another one needs it
     */
    public Path remove(String id) throws IOException {
        Path folder = own(id);
        Optional<String> user = present.packages().stream().filter(p -> needs(p.manifest(), id)).map(ModelPackage::id).findFirst();
        if (user.isPresent() && present.byId(id).map(p -> p.folder().equals(folder)).orElse(false)) {
            throw new ModelRejectedException(folder, "the model \"%s\" needs it; remove that one first".formatted(user.get()));
        }
        StagedFolder.remove(folder);
        return folder;
    }

    private Path own(String id) throws IOException {
        Optional<Path> usable = present.packages().stream().filter(p -> p.id().equals(id)).map(ModelPackage::folder)
                .filter(f -> f.startsWith(models)).findFirst();
        if (usable.isPresent()) {
            return usable.get();
        }
        Optional<Path> named = folders().stream().filter(f -> f.getFileName().toString().equals(id)).findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        ModelPackage shipped = present.require(id);
        throw new ModelRejectedException(shipped.folder(), "came with Septum and stays; only what was added can be removed");
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(models)) {
            return entries.filter(p -> !p.getFileName().toString().startsWith("."))
                    .filter(p -> Files.exists(p.resolve(ModelPackage.MANIFEST), LinkOption.NOFOLLOW_LINKS)).toList();
        }
    }

    private static boolean needs(Manifest manifest, String id) {
        return manifest.locator().equals(Optional.of(id))
                || manifest.fast().members().contains(id)
                || manifest.best().map(Averaging::members).orElse(List.of()).contains(id);
    }
}
