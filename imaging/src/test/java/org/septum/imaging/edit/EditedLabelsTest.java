package org.septum.imaging.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.septum.imaging.LabelMap;

class EditedLabelsTest {
    private static final PixelPlane PLANE = new PixelPlane(30, 20, 2, 1.5);
    private static final FrameRef FRAME = new FrameRef(1, 2);
    private final LabelMap ai = LabelMap.empty(Drawn.grid(PLANE, 3, 4));
    private final EditedLabels labels;

    EditedLabelsTest() {
        System.arraycopy(Drawn.heart(PLANE, 18, 10, 6, 12), 0, ai.frame(1, 2), 0, PLANE.size());
        labels = new EditedLabels(ai);
    }

    private Optional<LabelEdit> paint(FrameRef frame, int value, double column, double row, double mm) {
        byte[] after = StructureRules.independent().painted(labels.labels(frame), value,
                Brush.stroke(PLANE, column, row, column, row, mm));
        return labels.apply(EditOperation.BRUSH, OptionalInt.of(value), Map.of(frame, after));
    }

    @Test
    void theAnalysisMapNeverChangesAndUntouchedFramesAreShared() {
        LabelMap before = ai.copy();
        LabelMap first = labels.current();
        paint(FRAME, Drawn.LV, 5, 5, 4).orElseThrow();
        for (int p = 0; p < 4; p++) {
            for (int s = 0; s < 3; s++) {
                assertArrayEquals(before.frame(s, p), ai.frame(s, p));
                assertArrayEquals(before.frame(s, p), first.frame(s, p));
            }
        }
        assertNotSame(ai.frame(1, 2), labels.current().frame(1, 2));
        assertSame(ai.frame(0, 2), labels.current().frame(0, 2));
        assertEquals(List.of(FRAME), List.copyOf(labels.edited()));
    }

    @Test
    void anEditHoldsTheSmallestBoxAndTheSizeOfTheChange() {
        LabelEdit edit = paint(FRAME, Drawn.LV, 5, 5, 3).orElseThrow();
        FrameChange change = edit.changes().getFirst();
        assertTrue(change.before().length <= 4 * 5, () -> change.before().length + " bytes");
        assertTrue(edit.bytes() < 400);
        JournalEntry entry = labels.journal().getFirst();
        assertEquals(change.gain(Drawn.LV) * 3.0, entry.gainMm2(Drawn.LV), 1e-9);
        assertEquals(-change.gain(Drawn.LV) * 3.0, entry.gainMm2(Drawn.WALL) + entry.gainMm2(Drawn.RV) - 3.0
                * Area.labelled(PLANE, ai.frame(1, 2), 0).and(Brush.stroke(PLANE, 5, 5, 5, 5, 3)).count(), 1e-9);
        assertEquals(List.of(FRAME), entry.frames());
    }

    @Test
    void undoAndRedoAreExactAndTheJournalTellsWhatStands() {
        LabelMap before = labels.current();
        LabelEdit edit = paint(FRAME, Drawn.RV, 18, 10, 5).orElseThrow();
        byte[] after = labels.labels(FRAME).clone();
        labels.undo(edit);
        assertArrayEquals(before.frame(1, 2), labels.labels(FRAME));
        assertTrue(labels.edited().isEmpty());
        assertTrue(labels.journal().isEmpty());
        labels.redo(edit);
        assertArrayEquals(after, labels.labels(FRAME));
        assertEquals(1, labels.journal().size());
    }

    @Test
    void anUndoOutOfTurnIsRefusedAndChangesNothing() {
        LabelEdit first = paint(FRAME, Drawn.RV, 18, 10, 5).orElseThrow();
        paint(FRAME, Drawn.LV, 18, 10, 3).orElseThrow();
        byte[] now = labels.labels(FRAME).clone();
        assertThrows(IllegalStateException.class, () -> labels.undo(first));
        assertArrayEquals(now, labels.labels(FRAME));
        assertEquals(2, labels.journal().size());
    }

    @Test
    void whatChangesNothingIsNoEdit() {
        assertTrue(labels.apply(EditOperation.RESET, OptionalInt.empty(), Map.of(FRAME, ai.frame(1, 2))).isEmpty());
        assertTrue(labels.journal().isEmpty());
    }

    @Test
    void settingAFrameBackIsAnEditThatCanBeUndone() {
        paint(FRAME, Drawn.RV, 18, 10, 5).orElseThrow();
        byte[] edited = labels.labels(FRAME).clone();
        LabelEdit reset = labels.apply(EditOperation.RESET, OptionalInt.empty(), Map.of(FRAME, ai.frame(1, 2))).orElseThrow();
        assertTrue(labels.edited().isEmpty());
        assertEquals(2, labels.journal().size());
        labels.undo(reset);
        assertArrayEquals(edited, labels.labels(FRAME));
    }

    @Test
    void oneEditMayChangeSeveralFrames() {
        SortedMap<FrameRef, byte[]> after = new TreeMap<>();
        for (int slice = 0; slice < 3; slice++) {
            byte[] next = new byte[PLANE.size()];
            next[slice] = 1;
            after.put(new FrameRef(slice, 0), next);
        }
        LabelEdit edit = labels.apply(EditOperation.BRUSH, OptionalInt.of(1), after).orElseThrow();
        assertEquals(3, labels.edited().size());
        assertEquals(9, labels.journal().getFirst().gainMm2(1), 1e-9);
        labels.undo(edit);
        assertTrue(labels.edited().isEmpty());
    }

    @Test
    void labelsOfAnotherGridAreRefused() {
        LabelMap other = LabelMap.empty(Drawn.grid(PLANE, 3, 5));
        assertThrows(IllegalArgumentException.class, () -> new EditedLabels(ai, other, List.of()));
    }

    @Test
    void framesTakenUpAgainAsTheAnalysisLeftThemAreNotEdited() {
        EditedLabels again = new EditedLabels(ai, ai.copy(), List.of());
        assertTrue(again.edited().isEmpty());
        assertSame(ai.frame(1, 2), again.current().frame(1, 2));
    }
}
