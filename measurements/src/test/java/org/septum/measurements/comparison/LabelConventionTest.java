package org.septum.measurements.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;

class LabelConventionTest {
    private static LabelMap map(String values) {
        LabelMap map = LabelMap.empty(new Grid(16, 1, 1, 1, Affine.identity()));
        int at = 3;
        for (String value : values.isBlank() ? new String[0] : values.split(" ")) {
            map.frame(0, 0)[at++] = (byte) Integer.parseInt(value);
        }
        return map;
    }

    @ParameterizedTest
    @CsvSource({
        "TUMOUR, 1 2 3 4, 1 2 1 3", "TUMOUR, 1 2 4, 1 2 3", "TUMOUR, 1 2 3, 1 2 3", "TUMOUR, 2 3, 2 3", "TUMOUR, 2 4, 2 3",
        "TUMOUR, 1, 4", "TUMOUR, 255, 4", "TUMOUR, 2, 2", "TUMOUR, '', ''", "HEART, 1 2 3, 1 2 3", "HEART, 1, 1"
    })
    void valuesMeanWhatTheDataSetsMean(Anatomy anatomy, String theirs, String ours) throws UnknownLabelsException {
        LabelMap translated = LabelConvention.byValues(anatomy, map(theirs)).translated(map(theirs));
        assertEquals(Arrays.toString(map(ours).frame(0, 0)), Arrays.toString(translated.frame(0, 0)));
    }

    @Test
    void unknownValuesAreNamed() {
        UnknownLabelsException tumour = assertThrows(UnknownLabelsException.class,
                () -> LabelConvention.byValues(Anatomy.TUMOUR, map("1 2 7 200")));
        assertTrue(tumour.getMessage().contains("7, 200"), tumour.getMessage());
        UnknownLabelsException heart = assertThrows(UnknownLabelsException.class,
                () -> LabelConvention.byValues(Anatomy.HEART, map("1 4")));
        assertTrue(heart.getMessage().contains(": 4;"), heart.getMessage());
    }

    private static LabelSet named(String... names) {
        List<Label> labels = new ArrayList<>();
        for (int n = 0; n < names.length; n++) {
            labels.add(new Label(n + 1, "segment-" + (n + 1), names[n], 0xFFFFFF, null));
        }
        return new LabelSet(labels);
    }

    @Test
    void namesAreUnderstood() throws UnknownLabelsException {
        LabelConvention tumour = LabelConvention.byNames(Anatomy.TUMOUR, map("1 2 3 4"),
                named("Peritumoral edema", "Enhancing tumor", "Non-enhancing tumor core", "Necrosis"));
        assertEquals(List.of(2, 3, 1, 1), List.copyOf(tumour.ours().values()));
        LabelConvention whole = LabelConvention.byNames(Anatomy.TUMOUR, map("1"), named("Tumour, not divided"));
        assertEquals(List.of(Anatomy.UNDIVIDED), List.copyOf(whole.ours().values()));
        LabelConvention heart = LabelConvention.byNames(Anatomy.HEART, map("1 2 3"),
                named("Right ventricle", "LV myocardium", "Left ventricle"));
        assertEquals(List.of(1, 2, 3), List.copyOf(heart.ours().values()));
    }

    @Test
    void namesThatMeanNothingHereAreNamed() {
        UnknownLabelsException refused = assertThrows(UnknownLabelsException.class, () -> LabelConvention.byNames(
                Anatomy.TUMOUR, map("1 2 3 9"), named("Oedema", "Hippocampus", "Tumour core")));
        assertTrue(refused.getMessage().contains("2 (Hippocampus), 3 (Tumour core), 9"), refused.getMessage());
    }
}
