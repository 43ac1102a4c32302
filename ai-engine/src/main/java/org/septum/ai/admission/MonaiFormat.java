package org.septum.ai.admission;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.model.JsonFields;
import org.septum.ai.model.ModelRejectedException;

/** A bundle's {@code network_data_format}: channels and sizes of its only input and output. */
final class MonaiFormat {
    /** What a channel of the input may be called, in lower-case letters and digits alone. */
    private static final Map<String, String> ROLES = Map.ofEntries(Map.entry("flair", "flair"), Map.entry("t2flair", "flair"),
            Map.entry("t1", "t1"), Map.entry("t1w", "t1"), Map.entry("t2", "t2"), Map.entry("t2w", "t2"),
            Map.entry("t1c", "t1ce"), Map.entry("t1ce", "t1ce"), Map.entry("t1gd", "t1ce"), Map.entry("t1contrast", "t1ce"));

    private final JsonFields in;
    private final JsonFields out;

    private MonaiFormat(JsonFields in, JsonFields out) {
        this.in = in;
        this.out = out;
    }

    static MonaiFormat of(JsonFields format) throws ModelRejectedException {
        JsonFields in = only(format, "inputs");
        JsonFields out = only(format, "outputs");
        for (JsonFields port : List.of(in, out)) {
            port.word("type", List.of("image"));
            port.word("dtype", List.of("float32"));
        }
        in.word("modality", List.of("MR", "MRI"));
        out.word("format", List.of("segmentation"));
        return new MonaiFormat(in, out);
    }

    private static JsonFields only(JsonFields format, String field) throws ModelRejectedException {
        JsonFields ports = format.object(field);
        if (ports.names().size() != 1) {
            throw format.reject(field, "has %d entries, not one".formatted(ports.names().size()));
        }
        return ports.object(ports.names().iterator().next());
    }

    /** The input's channels as roles, in order. */
    JsonArray roles() throws ModelRejectedException {
        JsonArray roles = new JsonArray();
        for (String name : channels(in)) {
            String role = ROLES.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
            if (role == null) {
                throw in.reject("channel_def", "\"%s\" is none of FLAIR, T1, T1c and T2".formatted(name));
            }
            roles.add(role);
        }
        return roles;
    }

    int outputChannels() throws ModelRejectedException {
        return out.wholeNumber("num_channels");
    }

    JsonArray labels(boolean regions) throws ModelRejectedException {
        return MonaiLabels.of(out, channels(out), regions);
    }

    /** The input's size where the metadata fix it. */
    Optional<int[]> patch() throws ModelRejectedException {
        JsonElement shape = in.element("spatial_shape");
        boolean fixed = shape.isJsonArray() && shape.getAsJsonArray().asList().stream()
                .allMatch(e -> e instanceof JsonPrimitive p && p.isNumber());
        return fixed ? Optional.of(in.wholeNumbers("spatial_shape", 3)) : Optional.empty();
    }

    private static List<String> channels(JsonFields port) throws ModelRejectedException {
        int count = port.wholeNumber("num_channels");
        JsonFields names = port.object("channel_def");
        List<String> channels = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            channels.add(names.string(String.valueOf(c)));
        }
        if (names.names().size() != count) {
            throw port.reject("channel_def", "names %d channels, but num_channels is %d".formatted(names.names().size(), count));
        }
        return channels;
    }
}
