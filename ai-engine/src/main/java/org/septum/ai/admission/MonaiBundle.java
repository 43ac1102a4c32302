package org.septum.ai.admission;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.ai.inference.Engine;
import org.septum.ai.model.JsonFields;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.Sha256;

/**
 * Reads a MONAI bundle: {@code metadata.json} tells what the network takes and gives, {@code inference.json} beside it how
 * pictures are prepared, {@code models/} holds the network, which must be ONNX or OpenVINO IR. From the three a manifest is made.
 */
final class MonaiBundle {
    private static final List<String> PLACES = List.of("configs/metadata.json", "metadata.json");
    private static final List<String> LICENCES = List.of("LICENSE", "docs/license.txt", "docs/LICENSE", "docs/data_license.txt");

    private MonaiBundle() {}

    /** Where a folder's metadata lie, if it is a bundle. */
    static Optional<String> metadata(SourceFolder folder) {
        return PLACES.stream().filter(folder::has).findFirst();
    }

    static Candidate read(SourceFolder folder, String metadata, Engine engine) throws IOException {
        JsonFields meta = JsonFields.of(folder.file(metadata));
        String config = metadata.replace("metadata.json", "inference.json");
        if (!folder.has(config)) {
            throw new ModelRejectedException(folder.path().resolve(config), "does not exist; without it nobody knows how a "
                    + "picture is prepared. A model.json can say it instead (docs/model-package.md)");
        }
        MonaiInference inference = new MonaiInference(JsonFields.of(folder.file(config)));
        Map<String, String> files = network(folder);
        for (String licence : LICENCES) {
            if (folder.has(licence)) {
                files.put(licence, licence);
            }
        }
        if (folder.has("docs/README.md")) {
            files.put("card.md", "docs/README.md");
        }
        return new Candidate(Optional.of(manifest(folder, meta, inference, files, engine)), files);
    }

    private static Map<String, String> network(SourceFolder folder) throws IOException {
        List<String> found = modelFiles(folder);
        List<String> readable = found.stream().filter(n -> n.endsWith(".onnx") || n.endsWith(".xml")).toList();
        if (readable.size() != 1) {
            String others = found.isEmpty() ? "nothing" : String.join(", ", found);
            throw new ModelRejectedException(folder.path().resolve("models"), readable.isEmpty()
                    ? "holds %s; a network must be ONNX (.onnx) or OpenVINO IR (.xml and .bin): PyTorch's own files (.pt, .ts) "
                            .formatted(others) + "cannot be read without it. Export the bundle as models/model.onnx"
                    : "holds %d networks (%s); one is needed".formatted(readable.size(), others));
        }
        Map<String, String> files = new LinkedHashMap<>();
        String network = readable.getFirst();
        files.put(network, network);
        if (network.endsWith(".xml")) {
            String weights = network.replaceAll("xml$", "bin");
            files.put(weights, weights);
        }
        return files;
    }

    private static List<String> modelFiles(SourceFolder folder) throws IOException {
        Path models = folder.path().resolve("models");
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(models)) {
            return entries.map(p -> "models/" + p.getFileName()).filter(n -> n.matches(".*\\.(onnx|xml|pt|pth|ts)")).sorted()
                    .toList();
        }
    }

    private static JsonObject manifest(SourceFolder folder, JsonFields meta, MonaiInference inference, Map<String, String> files,
            Engine engine) throws IOException {
        MonaiFormat format = MonaiFormat.of(meta.object("network_data_format"));
        String network = files.keySet().iterator().next();
        Engine.PortNames ports = engine.portNames(folder.file(network));
        JsonObject m = new JsonObject();
        m.addProperty("schema", 1);
        m.addProperty("id", id(folder.path()));
        m.addProperty("version", meta.string("version"));
        m.addProperty("task", "brain-tumour");
        m.addProperty("name", meta.has("name") ? meta.string("name") : meta.string("task"));
        m.addProperty("licence", meta.has("license") ? meta.string("license")
                : meta.has("copyright") ? meta.string("copyright") : "not stated");
        m.addProperty("intendedUse",
                meta.has("intended_use") ? meta.string("intended_use") : "Not stated. Not for diagnostic use.");
        m.add("inputs", list(input(format, inference, ports.input())));
        m.add("outputs", list(output(format, inference, ports.output())));
        JsonObject networks = new JsonObject();
        networks.addProperty("fp32", network);
        m.add("networks", networks);
        JsonObject hashes = new JsonObject();
        for (String name : files.values()) {
            if (name.startsWith("models/")) {
                hashes.addProperty(name, Sha256.of(folder.file(name)));
            }
        }
        m.add("files", hashes);
        return m;
    }

    private static JsonObject input(MonaiFormat format, MonaiInference inference, String port) throws ModelRejectedException {
        JsonObject in = inference.input(format.patch());
        in.addProperty("name", port);
        in.addProperty("elementType", "f32");
        in.addProperty("layout", "NCDHW");
        in.add("channels", format.roles());
        in.addProperty("interpolation", "linear");
        return in;
    }

    private static JsonObject output(MonaiFormat format, MonaiInference inference, String port) throws ModelRejectedException {
        JsonObject out = new JsonObject();
        boolean sigmoid = inference.isSigmoid();
        out.addProperty("name", port);
        out.addProperty("layout", "NCDHW");
        out.addProperty("activation", sigmoid ? "sigmoid" : "softmax");
        out.addProperty("channels", format.outputChannels());
        out.add("labels", format.labels(sigmoid));
        return out;
    }

    private static JsonArray list(JsonObject only) {
        JsonArray array = new JsonArray();
        array.add(only);
        return array;
    }

    /** The bundle's folder is its name. */
    private static String id(Path folder) {
        String name = folder.toAbsolutePath().normalize().getFileName().toString().toLowerCase(Locale.ROOT);
        String id = name.replaceAll("[^a-z0-9.]+", "-").replaceAll("^[^a-z0-9]+|-+$", "");
        return id.isEmpty() ? "monai-bundle" : id;
    }
}
