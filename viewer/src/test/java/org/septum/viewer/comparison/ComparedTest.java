package org.septum.viewer.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.edit.EditedLabels;
import org.septum.measurements.comparison.Agreement;
import org.septum.measurements.comparison.Disagreement;
import org.septum.measurements.comparison.UnknownLabelsException;
import org.septum.reporting.expert.Expert;

/** A network of others, whose values mean otherwise than Septum's, against an expert in Septum's values. */
class ComparedTest {
    private static final LabelSet FOREIGN = labels("Peritumoral edema", "Enhancing", "Necrotic core");

    private static LabelSet labels(String... names) {
        Label[] labels = new Label[names.length];
        for (int n = 0; n < names.length; n++) {
            labels[n] = new Label(n + 1, "class-" + (n + 1), names[n], 0x808080, null);
        }
        return new LabelSet(List.of(labels));
    }

    private static LabelMap map(int... values) {
        LabelMap map = LabelMap.empty(new Grid(12, 1, 1, 1, Affine.identity()));
        for (int n = 0; n < values.length; n++) {
            map.frame(0, 0)[n] = (byte) values[n];
        }
        return map;
    }

    private static Compared compared(LabelMap own, LabelSet labels, LabelMap expert) throws UnknownLabelsException {
        return Compared.of(new Segmentation(own, labels, new Provenance("others", "1", "fp32", "")),
                new Expert(expert, "NIfTI", "Septum", List.of()));
    }

    @Test
    void valuesAreComparedByWhatTheyMean() throws UnknownLabelsException {
        Compared same = compared(map(1, 1, 2, 2, 3, 0), FOREIGN, map(2, 2, 3, 3, 1, 0));
        assertEquals(5, same.rows().size());
        same.rows().forEach(row -> assertEquals(1, row.of().dice(), row.name()));
        assertEquals(List.of(), same.disagreements());
        assertEquals(Agreement.AGREED, same.agreement().frame(0, 0)[4]);
    }

    @Test
    void aPieceIsTakenOverInTheLabelsOwnValues() throws UnknownLabelsException {
        LabelMap own = map(1, 1, 2, 2, 3, 0);
        Compared found = compared(own, FOREIGN, map(2, 2, 3, 3, 3, 0));
        Disagreement piece = found.disagreements().getFirst();
        assertEquals("Necrotic core, the expert's is enhancing", found.words(piece));
        EditedLabels edited = new EditedLabels(own);
        assertEquals(OptionalInt.of(2), piece.accept(edited).orElseThrow().structure());
        assertArrayEquals(map(1, 1, 2, 2, 2, 0).frame(0, 0), edited.current().frame(0, 0));
        assertEquals(OptionalInt.of(3), piece.reject(edited).orElseThrow().structure());
        assertArrayEquals(own.frame(0, 0), edited.current().frame(0, 0));
        assertEquals(List.of(), found.brought(piece, FOREIGN));
    }

    @Test
    void whatTheLabelsHaveNoValueForGetsAFreeOne() throws UnknownLabelsException {
        LabelSet four = labels("Oedema", "Enhancing", "Necrosis", "Non-enhancing tumour");
        Compared found = compared(map(1, 2, 3, 4, 0, 0), four, map(4, 4, 4, 4, 4, 0));
        assertEquals(1, found.rows().size(), "of an undivided tumour the whole is compared");
        Disagreement piece = found.disagreements().getFirst();
        assertEquals("Missed: Tumour, not divided", found.words(piece));
        assertEquals(List.of(5), found.brought(piece, four).stream().map(Label::value).toList());
        EditedLabels edited = new EditedLabels(map(1, 2, 3, 4, 0, 0));
        piece.accept(edited);
        assertEquals(5, edited.current().frame(0, 0)[4]);
        assertEquals(Agreement.MISSED, found.agreement().frame(0, 0)[4]);
        assertEquals(Agreement.AGREED, found.agreement().frame(0, 0)[0]);
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        UnknownLabelsException unknown = assertThrows(UnknownLabelsException.class,
                () -> compared(map(1, 2), labels("Oedema", "Hippocampus"), map(2, 2)));
        assertTrue(unknown.getMessage().contains("The result cannot be compared")
                && unknown.getMessage().contains("2 (Hippocampus)"), unknown.getMessage());
        LabelSet ventricle = new LabelSet(List.of(new Label(1, "lv", "Left ventricle", 0, null)));
        UnknownLabelsException missing = assertThrows(UnknownLabelsException.class,
                () -> compared(map(1, 1), ventricle, map(3, 1)));
        assertTrue(missing.getMessage().contains("no label for what the other calls Right ventricle"), missing.getMessage());
    }
}
