package org.septum.ai.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and checks {@code model.json}. */
final class ManifestReader {
    private static final int SCHEMA = 1;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private ManifestReader() {}

    /** @param tested whether the package must have a self-test; one that is still to be made a package of has none */
    static Manifest read(Path file, boolean tested) throws IOException {
        JsonFields json = JsonFields.of(file);
        if (json.wholeNumber("schema") != SCHEMA) {
            throw json.reject("schema", "is not 1, the only one this version of Septum reads");
        }
        Optional<TileNetwork> tiles = TilesReader.isVolume(json) ? Optional.of(TilesReader.read(json)) : Optional.empty();
        List<OutputSpec> outputs = tiles.isPresent() ? List.of() : outputs(json);
        Map<String, String> files = NetworkFilesReader.hashes(json);
        Map<Precision, String> networks = NetworkFilesReader.networks(json, files);
        Manifest manifest = new Manifest(id(json, "id"), json.string("version"), json.string("task"), json.string("name"),
                json.string("licence"), json.string("intendedUse"),
                json.has("locator") ? Optional.of(id(json, "locator")) : Optional.empty(),
                tiles.isPresent() ? List.of() : InputReader.inputs(json), outputs, tiles,
                PostprocessingReader.read(json, tiles.map(t -> t.output().labels()).orElseGet(() -> outputs.getFirst().labels())),
                tested || json.has("selftest") ? Optional.of(SelfTestReader.read(json, networks.keySet())) : Optional.empty(),
                averaging(json, "fast").orElse(Averaging.NONE), averaging(json, "best"), UncertaintyReader.read(json), networks, files);
        boolean needsLocator = manifest.inputs().stream().anyMatch(i -> i.place() == WindowPlace.HEART_CENTRE);
        if (needsLocator && manifest.locator().isEmpty()) {
            throw json.reject("locator", "is missing, but an input's window is at the heart's centre");
        }
        for (String quality : List.of("fast", "best")) {
            checkWindows(json, manifest, quality);
        }
        return manifest;
    }

    private static String id(JsonFields json, String field) throws ModelRejectedException {
        String id = json.string(field);
        if (!ID.matcher(id).matches()) {
            throw json.reject(field, "is \"%s\"; only a-z, 0-9, '.' and '-' are allowed".formatted(id));
        }
        return id;
    }

    private static List<OutputSpec> outputs(JsonFields json) throws ModelRejectedException {
        List<OutputSpec> outputs = new ArrayList<>();
        for (JsonFields out : json.objects("outputs")) {
            out.allow(Set.of("name", "layout", "activation", "labels"));
            out.word("layout", List.of("NCHW"));
            OutputSpec.Activation activation = out.word("activation", List.of("softmax", "none")).equals("softmax")
                    ? OutputSpec.Activation.SOFTMAX
                    : OutputSpec.Activation.NONE;
            outputs.add(new OutputSpec(out.string("name"), activation, LabelsReader.read(out)));
        }
        return outputs;
    }

    private static Optional<Averaging> averaging(JsonFields json, String quality) throws ModelRejectedException {
        if (!json.has(quality)) {
            return Optional.empty();
        }
        JsonFields fields = json.object(quality);
        fields.allow(Set.of("views", "members"));
        List<View> views = new ArrayList<>();
        for (String id : fields.has("views") ? fields.strings("views") : List.<String>of()) {
            views.add(View.ofId(id).orElseThrow(() -> fields.reject("views", "\"" + id + "\" is not a view")));
        }
        return Optional.of(new Averaging(views, fields.has("members") ? fields.strings("members") : List.of()));
    }

    private static void checkWindows(JsonFields json, Manifest manifest, String quality) throws ModelRejectedException {
        if (manifest.tiles().isPresent() && json.has(quality)) {
            throw json.reject(quality, "is for networks of planes, not of volumes");
        }
        Averaging averaging = quality.equals("fast") ? manifest.fast() : manifest.best().orElse(Averaging.NONE);
        boolean turned = averaging.views().stream().anyMatch(View::exchangesAxes);
        if (turned && manifest.inputs().stream().anyMatch(i -> i.rows() != i.columns())) {
            throw json.reject(quality + ".views", "turns a window that is not square");
        }
    }
}
