package org.septum.frontdoor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A data set in DICOM JSON as the lines that src/conformance/dump.py makes of pydicom's. */
final class CanonicalDataset {
    private static final Set<String> BINARY = Set.of("OB", "OD", "OF", "OL", "OV", "OW", "UN");
    private static final Set<String> FLOATING = Set.of("DS", "FL", "FD");

    private CanonicalDataset() {}

    static void append(JsonObject dataset, String prefix, StringBuilder out) {
        for (Map.Entry<String, JsonElement> entry : dataset.entrySet()) {
            JsonObject element = entry.getValue().getAsJsonObject();
            String vr = element.get("vr").getAsString();
            String path = prefix + entry.getKey();
            JsonArray values = element.has("Value") ? element.getAsJsonArray("Value") : new JsonArray();
            if (vr.equals("SQ")) {
                out.append(path).append("\tSQ\t").append(values.size()).append('\n');
                for (int i = 0; i < values.size(); i++) {
                    append(values.get(i).getAsJsonObject(), path + "[" + i + "].", out);
                }
            } else {
                String text = BINARY.contains(vr) ? binary(element) : values(vr, values);
                out.append(path).append('\t').append(vr).append('\t').append(text).append('\n');
            }
        }
    }

    private static String binary(JsonObject element) {
        if (!element.has("InlineBinary")) {
            return "";
        }
        byte[] bytes = Base64.getDecoder().decode(element.get("InlineBinary").getAsString());
        return bytes.length + " bytes " + hash("SHA-1", bytes);
    }

    private static String values(String vr, JsonArray values) {
        List<String> texts = new ArrayList<>();
        for (JsonElement value : values) {
            texts.add(one(vr, value).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"));
        }
        return String.join("\\", texts);
    }

    private static String one(String vr, JsonElement value) {
        if (value.isJsonNull()) {
            return "null";
        }
        if (value instanceof JsonObject name) {
            return String.join("=", part(name, "Alphabetic"), part(name, "Ideographic"), part(name, "Phonetic"))
                    .replaceAll("=+$", "");
        }
        JsonPrimitive primitive = value.getAsJsonPrimitive();
        return primitive.isNumber() && FLOATING.contains(vr)
                ? "%016x".formatted(Double.doubleToRawLongBits(primitive.getAsDouble())) : primitive.getAsString();
    }

    private static String part(JsonObject name, String group) {
        return name.has(group) ? name.get(group).getAsString() : "";
    }

    static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
