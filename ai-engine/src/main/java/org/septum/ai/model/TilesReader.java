package org.septum.ai.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

/** Reads the input and output of a manifest whose network takes volumes tile by tile. */
final class TilesReader {
    private static final Set<String> INPUT_FIELDS = Set.of("name", "elementType", "layout", "channels", "batch", "tilePx",
            "overlap", "spacingMm", "orientation", "crop", "head", "interpolation", "normalisation");
    private static final Set<String> OUTPUT_FIELDS = Set.of("name", "layout", "tilePx", "channels", "activation", "labels");
    private static final Set<String> LABEL_FIELDS = Set.of("value", "channel", "id", "name", "color", "code");
    private static final int LARGEST_TILE = 1 << 26;

    private TilesReader() {}

    /** Whether a manifest's first input is a volume: its layout has a depth. */
    static boolean isVolume(JsonFields json) throws ModelRejectedException {
        JsonFields first = json.objects("inputs").getFirst();
        return first.has("layout") && first.string("layout").contains("D");
    }

    static TileNetwork read(JsonFields json) throws ModelRejectedException {
        TileInput input = input(only(json, "inputs"));
        return new TileNetwork(input, output(only(json, "outputs"), input.tile()));
    }

    private static JsonFields only(JsonFields json, String field) throws ModelRejectedException {
        List<JsonFields> all = json.objects(field);
        if (all.size() != 1) {
            throw json.reject(field, "has %d entries; a network of volumes has one".formatted(all.size()));
        }
        return all.getFirst();
    }

    private static TileInput input(JsonFields in) throws ModelRejectedException {
        in.allow(INPUT_FIELDS);
        in.word("elementType", List.of("f32"));
        in.word("interpolation", List.of("linear"));
        List<String> channels = in.strings("channels");
        if (channels.stream().distinct().count() != channels.size()) {
            throw in.reject("channels", "names a role twice");
        }
        boolean last = in.word("layout", List.of("NDHWC", "NCDHW")).equals("NDHWC");
        boolean brainOnly = in.has("head") && in.word("head", List.of("whole", "skull-stripped")).equals("skull-stripped");
        return new TileInput(in.string("name"), channels, last, in.has("batch") ? in.wholeNumber("batch") : 1, size(in),
                orientation(in), in.has("spacingMm") ? Optional.of(list(in.positives("spacingMm", 3))) : Optional.empty(),
                overlap(in), margin(in), brainOnly, normalisation(in.object("normalisation")));
    }

    private static TileSize size(JsonFields json) throws ModelRejectedException {
        int[] size = json.wholeNumbers("tilePx", 3);
        if ((double) size[0] * size[1] * size[2] > LARGEST_TILE) {
            throw json.reject("tilePx", "is more than %d voxels".formatted(LARGEST_TILE));
        }
        return new TileSize(size[0], size[1], size[2]);
    }

    private static TileOrientation orientation(JsonFields in) throws ModelRejectedException {
        String word = in.string("orientation");
        if (word.equals("as-stored")) {
            return TileOrientation.AS_STORED;
        }
        String letters = word.equals("axial") ? "SPL" : word;
        if (!TileOrientation.known(letters)) {
            throw in.reject(
                    "orientation", "is \"%s\"; supported: axial, as-stored, or three letters such as SPL".formatted(word));
        }
        return new TileOrientation(Optional.of(letters));
    }

    private static List<Double> overlap(JsonFields in) throws ModelRejectedException {
        if (!in.has("overlap")) {
            return Collections.nCopies(3, 0.0);
        }
        double[] parts = in.numbers("overlap", 3);
        if (!Arrays.stream(parts).allMatch(p -> p >= 0 && p <= 0.9)) {
            throw in.reject("overlap", "is not within 0 to 0.9 along each axis");
        }
        return list(parts);
    }

    private static OptionalInt margin(JsonFields in) throws ModelRejectedException {
        if (!in.has("crop")) {
            return OptionalInt.empty();
        }
        JsonFields crop = in.object("crop");
        crop.allow(Set.of("to", "marginPx"));
        crop.word("to", List.of("brain"));
        return OptionalInt.of(crop.has("marginPx") ? crop.index("marginPx") : 0);
    }

    private static TileInput.BrainNormalisation normalisation(JsonFields json) throws ModelRejectedException {
        json.allow(Set.of("type", "clip", "outside"));
        json.word("type", List.of("zscore-brain"));
        boolean noise = json.has("outside") && json.word("outside", List.of("zero", "noise")).equals("noise");
        return new TileInput.BrainNormalisation(json.has("clip") ? json.positive("clip") : Double.POSITIVE_INFINITY,
                noise ? TileInput.Outside.NOISE : TileInput.Outside.ZERO);
    }

    private static TileOutput output(JsonFields out, TileSize input) throws ModelRejectedException {
        out.allow(OUTPUT_FIELDS);
        TileOutput.Order order = switch (out.word("layout", List.of("NDHWC", "NCDHW", "(NDHW)C"))) {
            case "NDHWC" -> TileOutput.Order.CHANNELS_LAST;
            case "NCDHW" -> TileOutput.Order.CHANNELS_FIRST;
            default -> TileOutput.Order.TABLE;
        };
        TileOutput.Activation activation = switch (out.word("activation", List.of("softmax", "none", "sigmoid"))) {
            case "softmax" -> TileOutput.Activation.SOFTMAX;
            case "none" -> TileOutput.Activation.NONE;
            default -> TileOutput.Activation.SIGMOID;
        };
        TileSize tile = out.has("tilePx") ? size(out) : input;
        for (int axis = 0; axis < 3; axis++) {
            if (tile.of(axis) > input.of(axis) || (input.of(axis) - tile.of(axis)) % 2 != 0) {
                throw out.reject(
                        "tilePx", "%d of %d samples is not a block in the middle".formatted(tile.of(axis), input.of(axis)));
            }
        }
        return labelled(out, order, tile, activation);
    }

    private static TileOutput labelled(JsonFields out, TileOutput.Order order, TileSize tile, TileOutput.Activation activation)
            throws ModelRejectedException {
        List<Label> labels = new ArrayList<>();
        List<Integer> channelOf = new ArrayList<>();
        for (JsonFields json : out.objects("labels")) {
            json.allow(LABEL_FIELDS);
            Label label = LabelsReader.label(json);
            labels.add(label);
            channelOf.add(json.has("channel") ? json.index("channel") : label.value());
        }
        int channels = out.has("channels") ? out.wholeNumber("channels") : Collections.max(channelOf) + 1;
        if (channelOf.stream().distinct().count() != channelOf.size() || Collections.max(channelOf) >= channels) {
            throw out.reject("labels", "the channels are not below %d, each once".formatted(channels));
        }
        LabelsReader.checkUnique(out, labels);
        return new TileOutput(out.string("name"), order, tile, channels, activation, new LabelSet(labels), channelOf);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
