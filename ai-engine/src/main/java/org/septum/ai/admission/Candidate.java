package org.septum.ai.admission;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.inference.Engine;
import org.septum.ai.model.JsonFields;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.SelfTest;

/**
 * What a folder offers: a manifest, its own or made from a bundle's description, and the files to take.
 *
 * @param manifest empty where the folder's own {@code model.json} is taken as it is
 * @param files name in the package and, for each, in the folder
 */
record Candidate(Optional<JsonObject> manifest, Map<String, String> files) {
    private static final List<String> COMPANIONS = List.of("card.md", "LICENSE", "LICENSE.txt", "LICENSE.md", "NOTICE");

    /** @throws ModelRejectedException where the folder describes no model, or wrongly */
    static Candidate of(SourceFolder folder, Engine engine) throws IOException {
        if (folder.has(ModelPackage.MANIFEST)) {
            return ofPackage(folder);
        }
        Optional<String> metadata = MonaiBundle.metadata(folder);
        if (metadata.isPresent()) {
            return MonaiBundle.read(folder, metadata.get(), engine);
        }
        throw new ModelRejectedException(folder.path(), "holds no model.json and no metadata.json of a MONAI bundle");
    }

    private static Candidate ofPackage(SourceFolder folder) throws IOException {
        folder.file(ModelPackage.MANIFEST);
        Manifest manifest = ModelPackage.readCandidate(folder.path()).manifest();
        Map<String, String> files = new LinkedHashMap<>();
        manifest.files().keySet().stream().sorted().forEach(name -> files.put(name, name));
        if (manifest.selfTest().isPresent()) {
            SelfTest test = manifest.selfTest().get();
            test.input().ifPresent(name -> files.put(name, name));
            test.expected().values().forEach(name -> files.put(name, name));
        }
        COMPANIONS.stream().filter(folder::has).forEach(name -> files.put(name, name));
        files.put(ModelPackage.MANIFEST, ModelPackage.MANIFEST);
        return new Candidate(Optional.empty(), files);
    }

    /** The id the package will have. */
    String id(SourceFolder folder) throws IOException {
        if (manifest.isPresent()) {
            JsonElement id = manifest.get().get("id");
            return id.getAsString();
        }
        return JsonFields.of(folder.path().resolve(ModelPackage.MANIFEST)).string("id");
    }
}
