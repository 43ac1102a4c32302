package org.septum.viewer.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;
import org.septum.measurements.Measurement;

/**
 * Measurements under the structure they belong to, with the words every name of a group begins with said once: "Left ventricle"
 * over "End-diastolic volume", "Ejection fraction".
 */
record MeasurementGroups(List<Group> groups) {
    record Group(String title, List<Row> rows) { }

    /** @param name without the words the whole group shares */
    record Row(String name, Measurement measurement) { }

    /** Grouped by what stands before the first dot of each id, in the order first met. */
    static MeasurementGroups of(List<Measurement> measurements, LabelSet labels) {
        Map<String, List<Measurement>> byStructure = new LinkedHashMap<>();
        measurements.forEach(m -> byStructure.computeIfAbsent(structure(m), s -> new ArrayList<>()).add(m));
        return new MeasurementGroups(byStructure.entrySet().stream().map(e -> group(e.getKey(), e.getValue(), labels)).toList());
    }

    static String structure(Measurement measurement) {
        return measurement.id().split("\\.", 2)[0];
    }

    private static Group group(String structure, List<Measurement> members, LabelSet labels) {
        int shared = sharedWords(members);
        String title = labels.byId(structure).map(Label::name)
                .orElseGet(() -> shared > 0 ? words(members.getFirst(), 0, shared) : structure.toUpperCase(Locale.ROOT));
        return new Group(title, members.stream().map(m -> new Row(rest(m, shared), m)).toList());
    }

    private static int sharedWords(List<Measurement> members) {
        String[] first = members.getFirst().name().split(" ");
        int shared = members.size() < 2 ? 0 : first.length - 1;
        for (Measurement member : members) {
            String[] words = member.name().split(" ");
            int same = 0;
            while (same < Math.min(shared, words.length - 1) && words[same].equals(first[same])) {
                same++;
            }
            shared = same;
        }
        return shared;
    }

    private static String rest(Measurement measurement, int from) {
        String text = words(measurement, from, Integer.MAX_VALUE);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String words(Measurement measurement, int from, int to) {
        String[] words = measurement.name().split(" ");
        return String.join(" ", Arrays.copyOfRange(words, from, Math.min(to, words.length)));
    }
}
