package org.septum.ai.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One object of a JSON file, read field by field; every complaint names the file and the field's full path. */
public final class JsonFields {
    private final Path file;
    private final String path;
    private final JsonObject object;

    /**
     * The object a file holds.
     *
     * @throws ModelRejectedException where there is no such file, or it is not JSON in UTF-8
     */
    public static JsonFields of(Path file) throws IOException {
        return new JsonFields(file, "", parse(file));
    }

    private static JsonElement parse(Path file) throws IOException {
        try {
            return JsonParser.parseString(Files.readString(file));
        } catch (JsonParseException e) {
            String detail = e.getCause() instanceof MalformedJsonException m ? m.getMessage() : e.getMessage();
            throw new ModelRejectedException(file, "is not JSON: " + detail.lines().findFirst().orElse(""), e);
        } catch (CharacterCodingException e) {
            throw new ModelRejectedException(file, "is not text in UTF-8", e);
        } catch (NoSuchFileException e) {
            throw new ModelRejectedException(file, "does not exist", e);
        }
    }

    /** @param path of the object within the file, empty for the whole of it */
    public JsonFields(Path file, String path, JsonElement element) throws ModelRejectedException {
        this.file = file;
        this.path = path;
        if (!element.isJsonObject()) {
            throw new ModelRejectedException(file, (path.isEmpty() ? "the file" : path) + ": is not an object");
        }
        object = element.getAsJsonObject();
    }

    public ModelRejectedException reject(String field, String reason) {
        return new ModelRejectedException(file, at(field) + ": " + reason);
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    public boolean has(String field) {
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

    public String string(String field) throws ModelRejectedException {
        return text(field, required(field));
    }

    /** One of the given words. */
    public String word(String field, List<String> words) throws ModelRejectedException {
        String word = string(field);
        if (!words.contains(word)) {
            throw reject(field, "is \"%s\"; supported: %s".formatted(word, String.join(", ", words)));
        }
        return word;
    }

    public double number(String field) throws ModelRejectedException {
        return number(field, required(field));
    }

    public double positive(String field) throws ModelRejectedException {
        return positive(field, required(field));
    }

    public int wholeNumber(String field) throws ModelRejectedException {
        return wholeNumber(field, required(field));
    }

    public List<String> strings(String field) throws ModelRejectedException {
        List<String> result = new ArrayList<>();
        for (JsonElement e : array(field)) {
            result.add(text(field + "[" + result.size() + "]", e));
        }
        if (result.isEmpty()) {
            throw reject(field, "is empty");
        }
        return result;
    }

    public int[] wholeNumbers(String field, int count) throws ModelRejectedException {
        List<JsonElement> elements = array(field, count);
        int[] result = new int[count];
        for (int i = 0; i < count; i++) {
            result[i] = wholeNumber(field + "[" + i + "]", elements.get(i));
        }
        return result;
    }

    /** A whole number from 0. */
    public int index(String field) throws ModelRejectedException {
        double value = number(field);
        if (value != Math.rint(value) || value < 0 || value > 65_535) {
            throw reject(field, "is not a whole number from 0 to 65535: " + value);
        }
        return (int) value;
    }

    public double[] numbers(String field, int count) throws ModelRejectedException {
        List<JsonElement> elements = array(field, count);
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            result[i] = number(field + "[" + i + "]", elements.get(i));
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

    /** The value of a field as it stands in the file. */
    public JsonElement element(String field) throws ModelRejectedException {
        return required(field);
    }

    /** Names of the fields, in file order. */
    public Set<String> names() {
        return object.keySet();
    }

    public JsonFields object(String field) throws ModelRejectedException {
        return new JsonFields(file, at(field), required(field));
    }

    /** A list with at least one object. */
    public List<JsonFields> objects(String field) throws ModelRejectedException {
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
    public Map<String, String> texts() throws ModelRejectedException {
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
