package org.septum.ai.admission;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.septum.ai.model.JsonFields;
import org.septum.ai.model.ModelRejectedException;
import org.septum.imaging.Label;
import org.septum.imaging.TumourPart;

/** Output channels of a bundle, by their names, as labels of a tumour of the brain. */
final class MonaiLabels {
    private MonaiLabels() {}

    /** A channel and what it becomes; regions that hold others are drawn first. */
    private record Drawn(int channel, Label label, int depth) {}

    /**
     * @param regions whether each channel is a region by itself, which may hold others, as BraTS scores them: whole tumour, core,
     *     enhancing tumour
     */
    static JsonArray of(JsonFields output, List<String> channels, boolean regions) throws ModelRejectedException {
        List<Drawn> drawn = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            String name = channels.get(c).toLowerCase(Locale.ROOT);
            if (!name.contains("background")) {
                drawn.add(regions ? region(output, c, name, channels.size()) : part(output, c, name));
            }
        }
        drawn.sort(Comparator.comparingInt(Drawn::depth));
        JsonArray labels = new JsonArray();
        drawn.forEach(d -> labels.add(json(d)));
        return labels;
    }

    private static Drawn region(JsonFields output, int channel, String name, int of) throws ModelRejectedException {
        if (name.contains("whole")) {
            return new Drawn(channel, of == 1 ? TumourPart.UNDIVIDED.label() : TumourPart.OEDEMA.label(), 0);
        }
        if (name.contains("core")) {
            return new Drawn(channel, TumourPart.NECROSIS.label(), 1);
        }
        if (name.contains("enhancing")) {
            return new Drawn(channel, TumourPart.ENHANCING.label(), 2);
        }
        throw output.reject("channel_def", "\"%s\" is none of whole tumour, tumour core and enhancing tumour".formatted(name));
    }

    private static Drawn part(JsonFields output, int channel, String name) throws ModelRejectedException {
        if (name.contains("edema") || name.contains("oedema")) {
            return new Drawn(channel, TumourPart.OEDEMA.label(), 0);
        }
        if (name.contains("necro") || name.contains("non-enhancing") || name.contains("non enhancing")) {
            return new Drawn(channel, TumourPart.NECROSIS.label(), 0);
        }
        if (name.contains("enhancing")) {
            return new Drawn(channel, TumourPart.ENHANCING.label(), 0);
        }
        if (name.equals("tumor") || name.equals("tumour") || name.contains("whole")) {
            return new Drawn(channel, TumourPart.UNDIVIDED.label(), 0);
        }
        throw output.reject("channel_def", "\"%s\" is no part of a tumour known to Septum: necrosis, oedema, enhancing tumour, "
                .formatted(name) + "or the whole tumour");
    }

    private static JsonObject json(Drawn drawn) {
        Label label = drawn.label();
        JsonObject code = new JsonObject();
        code.addProperty("value", label.code().value());
        code.addProperty("scheme", label.code().scheme());
        code.addProperty("meaning", label.code().meaning());
        JsonObject json = new JsonObject();
        json.addProperty("value", label.value());
        json.addProperty("channel", drawn.channel());
        json.addProperty("id", label.id());
        json.addProperty("name", label.name());
        json.addProperty("color", "#%06X".formatted(label.rgb()));
        json.add("code", code);
        return json;
    }
}
