package org.septum.ai.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and checks {@code model.json}. */
final class ManifestReader {
    private static final int SCHEMA = 1;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private ManifestReader() {}

    static Manifest read(Path file) throws IOException {
        JsonFields json = new JsonFields(file, "", parse(file));
        if (json.wholeNumber("schema") != SCHEMA) {
            throw json.reject("schema", "is not 1, the only one this version of Septum reads");
        }
        List<OutputSpec> outputs = outputs(json);
        Map<String, String> files = files(json);
        Manifest manifest = new Manifest(id(json, "id"), json.string("version"), json.string("task"), json.string("name"),
                json.string("licence"), json.string("intendedUse"),
                json.has("locator") ? Optional.of(id(json, "locator")) : Optional.empty(),
                InputReader.inputs(json), outputs, PostprocessingReader.read(json, outputs), selfTest(json, files), best(json),
                UncertaintyReader.read(json), files);
        boolean needsLocator = manifest.inputs().stream().anyMatch(i -> i.place() == WindowPlace.HEART_CENTRE);
        if (needsLocator && manifest.locator().isEmpty()) {
            throw json.reject("locator", "is missing, but an input's window is at the heart's centre");
        }
        checkSquare(json, manifest);
        return manifest;
    }

    private static JsonElement parse(Path file) throws IOException {
        try {
            return JsonParser.parseString(Files.readString(file));
        } catch (JsonParseException e) {
            String detail = e.getCause() instanceof MalformedJsonException m ? m.getMessage() : e.getMessage();
            throw new ModelRejectedException(file, "is not JSON: " + detail.lines().findFirst().orElse(""), e);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new ModelRejectedException(file, "is not text in UTF-8", e);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new ModelRejectedException(file, "does not exist", e);
        }
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

    private static Optional<BestQuality> best(JsonFields json) throws ModelRejectedException {
        if (!json.has("best")) {
            return Optional.empty();
        }
        JsonFields best = json.object("best");
        best.allow(Set.of("views", "members"));
        List<View> views = new ArrayList<>();
        for (String id : best.has("views") ? best.strings("views") : List.<String>of()) {
            views.add(View.ofId(id).orElseThrow(() -> best.reject("views", "\"" + id + "\" is not a view")));
        }
        return Optional.of(new BestQuality(views, best.has("members") ? best.strings("members") : List.of()));
    }

    private static void checkSquare(JsonFields json, Manifest manifest) throws ModelRejectedException {
        boolean turned = manifest.best().stream().flatMap(b -> b.views().stream()).anyMatch(View::exchangesAxes);
        if (turned && manifest.inputs().stream().anyMatch(i -> i.rows() != i.columns())) {
            throw json.reject("best.views", "turns a window that is not square");
        }
    }

    private static SelfTest selfTest(JsonFields json, Map<String, String> files) throws ModelRejectedException {
        JsonFields test = json.object("selftest");
        JsonFields expected = test.object("expected");
        JsonFields tolerance = test.object("tolerance");
        Map<Precision, String> answers = new EnumMap<>(Precision.class);
        Map<Precision, Double> tolerances = new EnumMap<>(Precision.class);
        for (Precision p : Precision.values()) {
            if (files.containsKey(p.id() + "/model.xml")) {
                answers.put(p, inside(expected, p.id(), expected.string(p.id())));
                tolerances.put(p, tolerance.positive(p.id()));
            }
        }
        return new SelfTest(inside(test, "input", test.string("input")), answers, tolerances);
    }

    private static Map<String, String> files(JsonFields json) throws ModelRejectedException {
        JsonFields files = json.object("files");
        Map<String, String> hashes = files.texts();
        for (Map.Entry<String, String> e : hashes.entrySet()) {
            inside(files, e.getKey(), e.getKey());
            if (!SHA_256.matcher(e.getValue()).matches()) {
                throw files.reject(e.getKey(), "is not a SHA-256 in 64 lower-case hex digits");
            }
        }
        for (Precision p : Precision.values()) {
            boolean xml = hashes.containsKey(p.id() + "/model.xml");
            boolean bin = hashes.containsKey(p.id() + "/model.bin");
            if (xml != bin || p == Precision.FP32 && !xml) {
                throw files.reject(p.id() + (xml ? "/model.bin" : "/model.xml"), "is missing");
            }
        }
        return hashes;
    }

    /** A path that stays within the package. */
    private static String inside(JsonFields json, String field, String path) throws ModelRejectedException {
        if (path.startsWith("/") || path.contains("\\") || path.contains(":") || List.of(path.split("/")).contains("..")) {
            throw json.reject(field, "\"" + path + "\" is not a path within the package");
        }
        return path;
    }
}
