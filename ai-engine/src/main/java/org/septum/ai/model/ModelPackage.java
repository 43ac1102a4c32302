package org.septum.ai.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with a network and its manifest (docs/model-package.md). Reading one checks the manifest only; {@link #checkFiles} and
 * the engine's self-test come before its first use.
 */
public record ModelPackage(Path folder, Manifest manifest) {
    public static final String MANIFEST = "model.json";

    /** Reads the manifest of a package. Throws ModelRejectedException naming the field that is wrong. */
    public static ModelPackage read(Path folder) throws IOException {
        return new ModelPackage(folder, ManifestReader.read(folder.resolve(MANIFEST), true));
    }

    /** As {@link #read}, of a folder that is still to become a package and may lack a self-test. */
    public static ModelPackage readCandidate(Path folder) throws IOException {
        return new ModelPackage(folder, ManifestReader.read(folder.resolve(MANIFEST), false));
    }

    public String id() {
        return manifest.id();
    }

    public Path manifestFile() {
        return folder.resolve(MANIFEST);
    }

    /** The IR or ONNX file of a precision. Throws ModelRejectedException where the package has none. */
    public Path network(Precision precision) throws ModelRejectedException {
        if (!manifest.has(precision)) {
            throw new ModelRejectedException(manifestFile(), "the package has no " + precision.id() + " network");
        }
        return folder.resolve(manifest.networks().get(precision));
    }

    /** SHA-256 of the weights of a precision the package has, as the manifest gives it. */
    public String weightsSha256(Precision precision) {
        return manifest.files().get(NetworkFilesReader.weights(manifest.networks().get(precision)));
    }

    /** Compares every file the manifest lists with its SHA-256. Throws ModelRejectedException at the first that differs. */
    public void checkFiles() throws IOException {
        for (String name : manifest.files().keySet().stream().sorted().toList()) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new ModelRejectedException(file, "does not exist, but model.json lists it");
            }
            String listed = manifest.files().get(name);
            String actual = Sha256.of(file);
            if (!actual.equals(listed)) {
                throw new ModelRejectedException(
                        file, "has SHA-256 %s, but model.json files.%s says %s".formatted(actual, name, listed));
            }
        }
    }
}
