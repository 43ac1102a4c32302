package org.septum.ai.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Manifests with one thing wrong. */
final class ChangedJson {
    private ChangedJson() {}

    /** Sets or removes the value at a path such as {@code inputs[0].sizePx[1]} or {@code files.fp32/model.xml}. */
    static void change(JsonObject json, String path, JsonElement value) {
        String[] steps = path.startsWith("files.") ? new String[] {"files", path.substring(6)} : path.split("\\.");
        JsonElement at = json;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            String name = steps[i].replaceAll("\\[\\d]", "");
            if (!steps[i].endsWith("]")) {
                at = last ? put(at.getAsJsonObject(), name, value) : at.getAsJsonObject().get(name);
            } else {
                int index = steps[i].charAt(steps[i].length() - 2) - '0';
                at = at.getAsJsonObject().get(name);
                at = last ? at.getAsJsonArray().set(index, value) : at.getAsJsonArray().get(index);
            }
        }
    }

    private static JsonElement put(JsonObject object, String name, JsonElement value) {
        if (value == null) {
            return object.remove(name);
        }
        object.add(name, value);
        return value;
    }
}
