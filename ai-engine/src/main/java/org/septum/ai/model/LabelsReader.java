package org.septum.ai.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

/** Reads the labels of one output of a manifest. */
final class LabelsReader {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private LabelsReader() {}

    static LabelSet read(JsonFields output) throws ModelRejectedException {
        List<Label> labels = new ArrayList<>();
        for (JsonFields json : output.objects("labels")) {
            labels.add(label(json));
        }
        long distinct = labels.stream().mapToInt(Label::value).distinct().count();
        int highest = labels.stream().mapToInt(Label::value).max().orElse(0);
        if (distinct != labels.size() || highest != labels.size()) {
            throw output.reject("labels", "the values are not 1 to " + labels.size() + ", each once");
        }
        checkUnique(output, labels);
        return new LabelSet(labels);
    }

    static void checkUnique(JsonFields output, List<Label> labels) throws ModelRejectedException {
        if (labels.stream().map(Label::id).distinct().count() != labels.size()) {
            throw output.reject("labels", "an id is given twice");
        }
        if (labels.stream().mapToInt(Label::value).distinct().count() != labels.size()) {
            throw output.reject("labels", "a value is given twice");
        }
    }

    static Label label(JsonFields json) throws ModelRejectedException {
        int value = json.wholeNumber("value");
        if (value > 255) {
            throw json.reject("value", "is above 255");
        }
        String colour = json.string("color");
        if (!COLOUR.matcher(colour).matches()) {
            throw json.reject("color", "is \"" + colour + "\", not #RRGGBB");
        }
        JsonFields code = json.object("code");
        return new Label(value, json.string("id"), json.string("name"), Integer.parseInt(colour.substring(1), 16),
                new CodedConcept(code.string("value"), code.string("scheme"), code.string("meaning")));
    }
}
