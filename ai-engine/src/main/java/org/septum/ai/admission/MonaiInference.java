package org.septum.ai.admission;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import org.septum.ai.model.JsonFields;
import org.septum.ai.model.ModelRejectedException;

/** A bundle's {@code inference.json}: how a picture is prepared, in which patches it is given, and what its output means. */
final class MonaiInference {
    /** Transforms that only read a file or change how the array is held. */
    private static final List<String> WITHOUT_EFFECT =
            List.of("LoadImaged", "EnsureChannelFirstd", "EnsureTyped", "ToTensord", "CastToTyped", "ToDeviced");

    private final JsonFields config;

    MonaiInference(JsonFields config) {
        this.config = config;
    }

    /** The fields of a manifest's input that preparation and patches decide. */
    JsonObject input(Optional<int[]> patch) throws ModelRejectedException {
        JsonObject in = new JsonObject();
        in.addProperty("orientation", "as-stored");
        for (JsonFields transform : config.object("preprocessing").objects("transforms")) {
            apply(transform, in);
        }
        if (!in.has("normalisation")) {
            throw config.reject("preprocessing", "has no NormalizeIntensityd, the only normalisation of a bundle that is known");
        }
        patches(in, patch);
        return in;
    }

    private static void apply(JsonFields transform, JsonObject in) throws ModelRejectedException {
        String name = transform.string("_target_").replaceAll(".*\\.", "");
        switch (name) {
            case "NormalizeIntensityd" -> normalise(transform, in);
            case "Orientationd" -> in.addProperty("orientation", transform.string("axcodes"));
            case "Spacingd" -> {
                JsonArray spacing = new JsonArray();
                for (double mm : transform.numbers("pixdim", 3)) {
                    spacing.add(mm);
                }
                in.add("spacingMm", spacing);
            }
            default -> {
                if (!WITHOUT_EFFECT.contains(name)) {
                    throw transform.reject("_target_", "is \"%s\", which is not known to this version of Septum".formatted(name));
                }
            }
        }
    }

    private static void normalise(JsonFields transform, JsonObject in) throws ModelRejectedException {
        if (!isTrue(transform, "nonzero") || !isTrue(transform, "channel_wise")) {
            throw transform.reject("nonzero", "and channel_wise must be true: other normalisations are not known");
        }
        JsonObject normalisation = new JsonObject();
        normalisation.addProperty("type", "zscore-brain");
        normalisation.addProperty("outside", "zero");
        in.add("normalisation", normalisation);
    }

    private void patches(JsonObject in, Optional<int[]> patch) throws ModelRejectedException {
        JsonArray size = new JsonArray();
        JsonArray overlap = new JsonArray();
        Optional<JsonFields> inferer = config.has("inferer") ? Optional.of(config.object("inferer")) : Optional.empty();
        boolean sliding = inferer.isPresent() && inferer.get().has("roi_size");
        if (!sliding && patch.isEmpty()) {
            throw config.reject("inferer.roi_size", "is missing, and the metadata's spatial_shape is not fixed: the size of a "
                    + "tile is not known");
        }
        for (int length : sliding ? inferer.get().wholeNumbers("roi_size", 3) : patch.get()) {
            size.add(length);
            overlap.add(sliding && inferer.get().has("overlap") ? inferer.get().number("overlap") : 0.25);
        }
        in.add("tilePx", size);
        in.add("overlap", overlap);
    }

    /** Whether each output channel is a region by itself; otherwise one channel is chosen. */
    boolean isSigmoid() throws ModelRejectedException {
        for (JsonFields transform : config.object("postprocessing").objects("transforms")) {
            if (transform.string("_target_").replaceAll(".*\\.", "").equals("Activationsd")) {
                if (isTrue(transform, "sigmoid")) {
                    return true;
                }
                if (isTrue(transform, "softmax")) {
                    return false;
                }
            }
        }
        throw config.reject(
                "postprocessing", "has no Activationsd with sigmoid or softmax, so what the output means is not known");
    }

    private static boolean isTrue(JsonFields json, String field) throws ModelRejectedException {
        JsonElement value = json.has(field) ? json.element(field) : new JsonPrimitive(false);
        return value instanceof JsonPrimitive p && p.isBoolean() && p.getAsBoolean();
    }
}
