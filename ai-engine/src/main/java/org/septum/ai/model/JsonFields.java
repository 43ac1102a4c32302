package org.septum.ai.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One object of a manifest, read field by field; every complaint names the file and the field's full path. */
final class JsonFields {
    private final Path file;
    private final String path;
    private final JsonObject object;

    JsonFields(Path file, String path, JsonElement element) throws ModelRejectedException {
        this.file = file;
        this.path = path;
        if (!element.isJsonObject()) {
            throw new ModelRejectedException(file, (path.isEmpty() ? "the manifest" : path) + ": is not an object");
        }
        object = element.getAsJsonObject();
    }

    ModelRejectedException reject(String field, String reason) {
        return new ModelRejectedException(file, at(field) + ": " + reason);
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    boolean has(String field) {
        return object.has(field) && !object.get(field).isJsonNull();
    }

    /** Refuses fields this program does not know, where ignoring one would change what the network is given. */
    void allow(Set<String> known) throws ModelRejectedException {
        for (String field : object.keySet()) {
            if (!known.contains(field)) {
                throw reject(field, "is not known to this version of Septum");
            }
        }
    }

    String string(String field) throws ModelRejectedException {
        return text(field, required(field));
    }

    /** One of the given words. */
    String word(String field, List<String> words) throws ModelRejectedException {
        String word = string(field);
        if (!words.contains(word)) {
            throw reject(field, "is \"%s\"; supported: %s".formatted(word, String.join(", ", words)));
        }
        return word;
    }

    double number(String field) throws ModelRejectedException {
        return number(field, required(field));
    }

    double positive(String field) throws ModelRejectedException {
        return positive(field, required(field));
    }

    int wholeNumber(String field) throws ModelRejectedException {
        return wholeNumber(field, required(field));
    }

    List<String> strings(String field) throws ModelRejectedException {
        List<String> result = new ArrayList<>();
        for (JsonElement e : array(field)) {
            result.add(text(field + "[" + result.size() + "]", e));
        }
        if (result.isEmpty()) {
            throw reject(field, "is empty");
        }
        return result;
    }

    int[] wholeNumbers(String field, int count) throws ModelRejectedException {
        List<JsonElement> elements = array(field, count);
        int[] result = new int[count];
        for (int i = 0; i < count; i++) {
            result[i] = wholeNumber(field + "[" + i + "]", elements.get(i));
        }
        return result;
    }

    double[] positives(String field, int count) throws ModelRejectedException {
        List<JsonElement> elements = array(field, count);
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            result[i] = positive(field + "[" + i + "]", elements.get(i));
        }
        return result;
    }

    /** Names of the fields, in file order. */
    Set<String> names() {
        return object.keySet();
    }

    JsonFields object(String field) throws ModelRejectedException {
        return new JsonFields(file, at(field), required(field));
    }

    /** A list with at least one object. */
    List<JsonFields> objects(String field) throws ModelRejectedException {
        List<JsonFields> objects = objectsOrNone(field);
        if (objects.isEmpty()) {
            throw reject(field, "is empty");
        }
        return objects;
    }

    List<JsonFields> objectsOrNone(String field) throws ModelRejectedException {
        List<JsonFields> result = new ArrayList<>();
        for (JsonElement e : array(field)) {
            result.add(new JsonFields(file, at(field) + "[" + result.size() + "]", e));
        }
        return result;
    }

    /** This object as a map of texts, in file order. */
    Map<String, String> texts() throws ModelRejectedException {
        Map<String, String> result = new LinkedHashMap<>();
        for (String field : object.keySet()) {
            result.put(field, string(field));
        }
        return result;
    }

    private List<JsonElement> array(String field, int count) throws ModelRejectedException {
        List<JsonElement> elements = array(field);
        if (elements.size() != count) {
            throw reject(field, "has %d values, not %d".formatted(elements.size(), count));
        }
        return elements;
    }

    private List<JsonElement> array(String field) throws ModelRejectedException {
        JsonElement element = required(field);
        if (!element.isJsonArray()) {
            throw reject(field, "is not a list");
        }
        return element.getAsJsonArray().asList();
    }

    private JsonElement required(String field) throws ModelRejectedException {
        if (!has(field)) {
            throw reject(field, "is missing");
        }
        return object.get(field);
    }

    private String text(String field, JsonElement element) throws ModelRejectedException {
        if (!(element instanceof JsonPrimitive p) || !p.isString() || p.getAsString().isBlank()) {
            throw reject(field, "is not a text");
        }
        return element.getAsString();
    }

    private double number(String field, JsonElement element) throws ModelRejectedException {
        if (!(element instanceof JsonPrimitive p) || !p.isNumber() || !Double.isFinite(p.getAsDouble())) {
            throw reject(field, "is not a number");
        }
        return element.getAsDouble();
    }

    private double positive(String field, JsonElement element) throws ModelRejectedException {
        double value = number(field, element);
        if (value <= 0) {
            throw reject(field, "is not above 0: " + value);
        }
        return value;
    }

    private int wholeNumber(String field, JsonElement element) throws ModelRejectedException {
        double value = number(field, element);
        if (value != Math.rint(value) || value < 1 || value > 65_535) {
            throw reject(field, "is not a whole number from 1 to 65535: " + value);
        }
        return (int) value;
    }
}
