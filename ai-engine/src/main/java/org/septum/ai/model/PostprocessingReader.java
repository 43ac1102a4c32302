package org.septum.ai.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.septum.imaging.LabelSet;
import org.septum.imaging.TumourPart;

/** Reads a manifest's {@code postprocessing}. */
final class PostprocessingReader {
    /** A piece above it is no speck: the brain itself has about 1300 mL. */
    private static final double LARGEST_SPECK_ML = 100;

    private static final List<TumourPart> PARTS = List.of(TumourPart.NECROSIS, TumourPart.OEDEMA, TumourPart.ENHANCING);

    private PostprocessingReader() {}

    static List<Postprocessing> read(JsonFields json, LabelSet labels) throws ModelRejectedException {
        if (!json.has("postprocessing")) {
            return List.of();
        }
        List<Postprocessing> steps = new ArrayList<>();
        for (JsonFields step : json.objectsOrNone("postprocessing")) {
            steps.add(step(step, labels));
        }
        return steps;
    }

    private static Postprocessing step(JsonFields step, LabelSet labels) throws ModelRejectedException {
        return switch (step.word("type", List.of("largest-component", "basal-slices", "least-volume", "main-piece",
                "fill-holes", "parts-by-contrast"))) {
            case "basal-slices" -> {
                step.allow(Set.of("type", "labels", "leastOfNext"));
                yield new Postprocessing.BasalSlices(values(step, labels), upTo(step, "leastOfNext", 1));
            }
            case "least-volume" -> {
                step.allow(Set.of("type", "labels", "leastMl"));
                yield new Postprocessing.LeastVolume(values(step, labels), upTo(step, "leastMl", LARGEST_SPECK_ML));
            }
            case "parts-by-contrast" -> {
                step.allow(Set.of("type"));
                yield partsByContrast(step, labels);
            }
            case "fill-holes" -> {
                step.allow(Set.of("type", "labels"));
                yield new Postprocessing.FillHoles(values(step, labels));
            }
            case "main-piece" -> {
                step.allow(Set.of("type", "labels"));
                yield new Postprocessing.MainPiece(values(step, labels));
            }
            default -> {
                step.allow(Set.of("type", "labels"));
                yield new Postprocessing.LargestComponent(values(step, labels));
            }
        };
    }

    private static Postprocessing partsByContrast(JsonFields step, LabelSet labels) throws ModelRejectedException {
        for (TumourPart part : PARTS) {
            if (labels.byId(part.id()).filter(l -> l.value() == part.label().value()).isEmpty()) {
                throw step.reject("type", "needs the labels necrosis (1), oedema (2) and enhancing (3)");
            }
        }
        return new Postprocessing.PartsByContrast();
    }

    private static List<Integer> values(JsonFields step, LabelSet labels) throws ModelRejectedException {
        List<Integer> values = new ArrayList<>();
        for (String id : step.strings("labels")) {
            values.add(labels.byId(id)
                    .orElseThrow(() -> step.reject("labels", "\"" + id + "\" is not a label of the first output"))
                    .value());
        }
        return values;
    }

    private static double upTo(JsonFields json, String field, double most) throws ModelRejectedException {
        double number = json.positive(field);
        if (number > most) {
            throw json.reject(field, "is above %.0f".formatted(most));
        }
        return number;
    }
}
