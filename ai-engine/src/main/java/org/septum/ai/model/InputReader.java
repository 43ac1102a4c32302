package org.septum.ai.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the inputs of a manifest. */
final class InputReader {
    private static final Set<String> FIELDS = Set.of("name", "elementType", "layout", "channels", "sizePx", "spacingMm",
            "orientation", "window", "interpolation", "neighbourMm", "presmooth", "normalisation");
    private static final Map<String, WindowPlace> PLACES = Map.of("heart-centre", WindowPlace.HEART_CENTRE,
            "picture-centre", WindowPlace.PICTURE_CENTRE, "head-centre", WindowPlace.HEAD_CENTRE);
    /** Neighbours further off show other anatomy, not the same a little higher. */
    private static final double FARTHEST_NEIGHBOUR_MM = 50;

    private InputReader() {}

    static List<InputSpec> inputs(JsonFields json) throws ModelRejectedException {
        List<InputSpec> inputs = new ArrayList<>();
        for (JsonFields in : json.objects("inputs")) {
            inputs.add(input(in));
        }
        return inputs;
    }

    private static InputSpec input(JsonFields in) throws ModelRejectedException {
        in.allow(FIELDS);
        in.word("elementType", List.of("f32"));
        in.word("layout", List.of("NCHW"));
        in.word("interpolation", List.of("linear"));
        Orientation orientation = in.word("orientation", List.of("as-stored", "axial")).equals("axial")
                ? Orientation.AXIAL : Orientation.AS_STORED;
        WindowPlace place = PLACES.get(in.word("window", List.of("heart-centre", "picture-centre", "head-centre")));
        int[] size = in.wholeNumbers("sizePx", 2);
        double[] spacing = in.positives("spacingMm", 2);
        boolean smooth = in.has("presmooth") && in.word("presmooth", List.of("box", "none")).equals("box");
        InputSpec input = new InputSpec(in.string("name"), in.strings("channels"), size[0], size[1], spacing[0], spacing[1],
                orientation, place, smooth, in.has("neighbourMm") ? in.positive("neighbourMm") : 0,
                normalisation(in.object("normalisation")));
        checkHead(in, input);
        checkChannels(in, input);
        return input;
    }

    private static Normalisation normalisation(JsonFields json) throws ModelRejectedException {
        json.allow(Set.of("type", "clip"));
        Normalisation.Type type = json.word("type", List.of("zscore", "head-median")).equals("zscore")
                ? Normalisation.Type.ZSCORE : Normalisation.Type.HEAD_MEDIAN;
        return new Normalisation(type, json.has("clip") ? json.positive("clip") : Double.POSITIVE_INFINITY);
    }

    /** The head's centre and median are those of a volume; a window of single pictures has neither. */
    private static void checkHead(JsonFields in, InputSpec input) throws ModelRejectedException {
        boolean axial = input.orientation() == Orientation.AXIAL;
        if (axial != (input.place() == WindowPlace.HEAD_CENTRE)) {
            throw in.reject("window", axial ? "is not head-centre, which goes with the orientation axial"
                    : "is head-centre, which needs the orientation axial");
        }
        if (axial != (input.normalisation().type() == Normalisation.Type.HEAD_MEDIAN)) {
            throw in.reject("normalisation.type", axial ? "is not head-median, which goes with the orientation axial"
                    : "is head-median, which needs the orientation axial");
        }
        if (axial && !input.channels().contains("flair")) {
            throw in.reject("channels", "have no flair, around whose head the window lies");
        }
    }

    private static void checkChannels(JsonFields in, InputSpec input) throws ModelRejectedException {
        if (new HashSet<>(input.channels()).size() < input.channels().size()) {
            throw in.reject("channels", "name one twice");
        }
        boolean neighbours = input.channels().stream().anyMatch(c -> c.endsWith("-before") || c.endsWith("-after"));
        boolean axial = input.orientation() == Orientation.AXIAL;
        if (axial && neighbours && input.neighbourMm() == 0) {
            throw in.reject("neighbourMm", "is missing, but a channel shows a neighbour");
        }
        if (input.neighbourMm() > 0 && !(axial && neighbours)) {
            throw in.reject("neighbourMm", axial ? "is given, but no channel shows a neighbour"
                    : "needs the orientation axial; otherwise neighbours are the next slices");
        }
        if (input.neighbourMm() > FARTHEST_NEIGHBOUR_MM) {
            throw in.reject("neighbourMm", "is above %.0f".formatted(FARTHEST_NEIGHBOUR_MM));
        }
    }
}
