package org.septum.measurements.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.HeartPart;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;

/**
 * What the values of another's label map mean in the anatomy's, which are ours.
 *
 * @param name whose convention it is, for a reader
 * @param ours by the other's value: ours, of every value that is understood, whether it occurs or not
 */
public record LabelConvention(String name, SortedMap<Integer, Integer> ours) {
    private static final LabelConvention MASK = new LabelConvention("a mask of the whole tumour",
            new TreeMap<>(Map.of(1, Anatomy.UNDIVIDED, 255, Anatomy.UNDIVIDED)));
    private static final LabelConvention BRATS_2015 = new LabelConvention("BRATS 2012 to 2015: 1 necrosis, 2 oedema, "
            + "3 non-enhancing, 4 enhancing", new TreeMap<>(Map.of(1, 1, 2, 2, 3, 1, 4, 3)));
    private static final LabelConvention BRATS_2017 = new LabelConvention("BraTS 2017 to 2021: 1 necrosis or non-enhancing, "
            + "2 oedema, 4 enhancing", new TreeMap<>(Map.of(1, 1, 2, 2, 4, 3)));
    private static final LabelConvention BRATS_2023 = new LabelConvention("BraTS 2023 and Septum: 1 necrosis or non-enhancing, "
            + "2 oedema, 3 enhancing", new TreeMap<>(Map.of(1, 1, 2, 2, 3, 3)));
    private static final LabelConvention ACDC = new LabelConvention("ACDC and Septum: 1 right ventricle, 2 myocardium, "
            + "3 left ventricle", new TreeMap<>(Map.of(1, 1, 2, 2, 3, 3)));

    /** What a label's name says, the first that is found. */
    private static final List<Map.Entry<Pattern, Integer>> TUMOUR_NAMES = List.of(
            named("necro|non[- ]?enhanc", 1), named("o?edema", 2), named("enhanc", 3),
            // a core is necrosis and enhancing tumour together: no label of ours
            named("core", 0), named("whole|tumou?r|lesion|glioma|neoplasm|mass|abnormal", Anatomy.UNDIVIDED));
    private static final List<Map.Entry<Pattern, Integer>> HEART_NAMES = List.of(
            named("myo", 2), named("right ventric|^rv", 1), named("left ventric|^lv", 3));

    /**
     * What a label's code says, by its scheme and value. "Neoplasm, Primary" is not among them: of a whole tumour to some, of what
     * enhances to others, so that its name has to tell.
     */
    private static final Map<String, Integer> TUMOUR_CODES = Map.of("SCT 6574001", 1, "SCT 79654002", 2, "DCM 113842", 3,
            "SCT 108369006", Anatomy.UNDIVIDED, "SCT 4147007", Anatomy.UNDIVIDED, "SCT 52988006", Anatomy.UNDIVIDED);
    private static final Map<String, Integer> HEART_CODES = HeartPart.labels().stream()
            .collect(Collectors.toMap(l -> key(l.code()), Label::value));

    private static String key(CodedConcept code) {
        return code.scheme() + " " + code.value();
    }

    private static Map.Entry<Pattern, Integer> named(String words, int value) {
        return Map.entry(Pattern.compile(words), value);
    }

    /**
     * The convention of a file that gives its values no names, by the values that occur. 3 and 4 together are BRATS 2015's; 3
     * without 4 is taken as enhancing, which a BRATS 2015 file without any enhancing voxel would contradict; a single value
     * 1 or 255 is a mask of the whole.
     *
     * @throws UnknownLabelsException naming values that no convention has
     */
    public static LabelConvention byValues(Anatomy anatomy, LabelMap map) throws UnknownLabelsException {
        SortedSet<Integer> present = present(map);
        LabelConvention found = anatomy == Anatomy.HEART ? ACDC
                : present.equals(new TreeSet<>(List.of(1))) || present.equals(new TreeSet<>(List.of(255))) ? MASK
                : present.contains(3) && present.contains(4) ? BRATS_2015
                : present.contains(4) ? BRATS_2017 : BRATS_2023;
        SortedSet<Integer> unknown = new TreeSet<>(present);
        unknown.removeAll(found.ours.keySet());
        if (!unknown.isEmpty()) {
            throw new UnknownLabelsException("has labels of unknown meaning: %s; known are %s".formatted(
                    unknown.stream().map(String::valueOf).collect(Collectors.joining(", ")), found.name));
        }
        return found;
    }

    /**
     * The convention of a file that codes or names its labels. A code counts before the name.
     *
     * @throws UnknownLabelsException naming the labels that occur and are not understood
     */
    public static LabelConvention byNames(Anatomy anatomy, LabelMap map, LabelSet labels) throws UnknownLabelsException {
        SortedMap<Integer, Integer> ours = new TreeMap<>();
        for (Label label : labels.labels()) {
            int meant = meaning(anatomy, label);
            if (meant != 0) {
                ours.put(label.value(), meant);
            }
        }
        List<String> unknown = new ArrayList<>();
        for (int value : present(map)) {
            if (!ours.containsKey(value)) {
                unknown.add(labels.byValue(value).map(l -> "%d (%s)".formatted(value, l.name())).orElse(String.valueOf(value)));
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownLabelsException("has labels of unknown meaning: " + String.join(", ", unknown));
        }
        return new LabelConvention("the names it gives its labels", ours);
    }

    private static int meaning(Anatomy anatomy, Label label) {
        Integer coded = label.code() == null ? null
                : (anatomy == Anatomy.HEART ? HEART_CODES : TUMOUR_CODES).get(key(label.code()));
        if (coded != null) {
            return coded;
        }
        List<Map.Entry<Pattern, Integer>> names = anatomy == Anatomy.HEART ? HEART_NAMES : TUMOUR_NAMES;
        for (String text : List.of(label.id(), label.name())) {
            String lower = text.toLowerCase(Locale.ROOT);
            for (Map.Entry<Pattern, Integer> name : names) {
                if (name.getKey().matcher(lower).find()) {
                    return name.getValue();
                }
            }
        }
        return 0;
    }

    /** The values that occur in any phase, 0 left out. */
    static SortedSet<Integer> present(LabelMap map) {
        boolean[] seen = new boolean[256];
        for (int phase = 0; phase < map.grid().phases(); phase++) {
            for (int slice = 0; slice < map.grid().slices(); slice++) {
                for (byte b : map.frame(slice, phase)) {
                    seen[Byte.toUnsignedInt(b)] = true;
                }
            }
        }
        SortedSet<Integer> present = new TreeSet<>();
        for (int value = 1; value < seen.length; value++) {
            if (seen[value]) {
                present.add(value);
            }
        }
        return present;
    }

    /** A map in our values, on the same grid. */
    public LabelMap translated(LabelMap map) {
        return exchanged(map, ours);
    }

    /** A map with each value replaced, one that has no other by 0. */
    static LabelMap exchanged(LabelMap map, SortedMap<Integer, Integer> values) {
        byte[] table = new byte[256];
        values.forEach((before, after) -> table[before] = after.byteValue());
        LabelMap result = LabelMap.empty(map.grid());
        for (int phase = 0; phase < map.grid().phases(); phase++) {
            for (int slice = 0; slice < map.grid().slices(); slice++) {
                byte[] from = map.frame(slice, phase);
                byte[] to = result.frame(slice, phase);
                for (int i = 0; i < from.length; i++) {
                    to[i] = table[Byte.toUnsignedInt(from[i])];
                }
            }
        }
        return result;
    }
}
