package org.septum.viewer.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;

/** Editing without a window: tools, commands, what is recorded, what follows. */
class EditViewModelTest {
    private final RoundHeart heart = new RoundHeart(96, 5, 6);
    private final EditViewModel editing = heart.editing;

    @AfterEach
    void close() {
        heart.close();
    }

    private List<JournalEntry> journal() {
        return heart.layer().edits().orElseThrow().journal();
    }

    private byte[] shown() {
        return heart.layer().map().frame(heart.viewport.state().slice(), heart.viewport.state().phase());
    }

    @Test
    void pullingTheEndocardiumInMovesMuscleAndNumbersAndIsOneStep() {
        byte[] before = shown().clone();
        double ef = heart.ef();
        heart.structure(RoundHeart.LV);
        double radius = Math.sqrt(heart.pixels(RoundHeart.LV) / Math.PI) * RoundHeart.MM;
        heart.stroke(EditMode.PULL, radius, 0, radius - 6, 0);
        JournalEntry entry = journal().getFirst();
        assertEquals(EditOperation.PULL, entry.operation());
        assertTrue(entry.gainMm2(RoundHeart.LV) < -20, entry.toString());
        assertEquals(-entry.gainMm2(RoundHeart.LV), entry.gainMm2(RoundHeart.WALL), 1e-9);
        assertNotEquals(ef, heart.ef());
        assertEquals(Optional.of("outline pulled: Left ventricle, slice 3, phase 1"), heart.history.undoableProperty().get());
        heart.history.undo();
        assertArrayEquals(before, shown());
        assertEquals(ef, heart.ef(), 1e-12);
    }

    @Test
    void pullingTheEpicardiumOutTakesTheRightVentricleAndLeavesTheCavity() {
        heart.structure(RoundHeart.WALL);
        int cavity = heart.pixels(RoundHeart.LV);
        double radius = Math.sqrt((cavity + heart.pixels(RoundHeart.WALL)) / Math.PI) * RoundHeart.MM;
        heart.stroke(EditMode.PULL, -radius, 0, -radius - 7, 0);
        JournalEntry entry = journal().getFirst();
        assertEquals(cavity, heart.pixels(RoundHeart.LV));
        assertTrue(entry.gainMm2(RoundHeart.WALL) > 20 && entry.gainMm2(RoundHeart.RV) < -20, entry.toString());
    }

    @Test
    void thePullTakesTheOutlineUnderTheHandAndItsStructureIsTheOneEdited() {
        heart.structure(RoundHeart.RV);
        double radius = Math.sqrt(heart.pixels(RoundHeart.LV) / Math.PI) * RoundHeart.MM;
        heart.stroke(EditMode.PULL, radius, 0, radius - 5, 0);
        assertEquals("lv", editing.structureProperty().get().id());
        heart.stroke(EditMode.PULL, 0, 0, 5, 0); // in the middle of the cavity, far from its outline
        assertEquals(1, journal().size());
    }

    @Test
    void aStrokeGivenUpLeavesNothing() {
        byte[] before = shown();
        heart.structure(RoundHeart.WALL);
        editing.toggle(EditMode.BRUSH);
        heart.tool.press(heart.at(0, 0));
        heart.tool.drag(heart.at(4, 4));
        assertFalse(Arrays.equals(before, shown()));
        assertTrue(heart.tool.giveUp());
        assertArrayEquals(before, shown());
        heart.tool.release(heart.at(4, 4));
        assertTrue(journal().isEmpty());
        assertEquals(Optional.empty(), heart.history.undoableProperty().get());
    }

    @Test
    void anUndoDuringAStrokeEndsTheStroke() {
        heart.structure(RoundHeart.WALL);
        heart.stroke(EditMode.BRUSH, 0, 0, 2, 0);
        editing.modeProperty().set(Optional.of(EditMode.BRUSH));
        heart.tool.press(heart.at(10, 10));
        heart.tool.drag(heart.at(12, 10));
        heart.history.undo();
        heart.tool.drag(heart.at(14, 10));
        heart.tool.release(heart.at(16, 10));
        assertTrue(journal().isEmpty());
        assertTrue(heart.layer().edits().orElseThrow().editedProperty().get().isEmpty());
        heart.history.redo();
        assertEquals(1, journal().size());
    }

    @Test
    void framesAreCopiedAlongSlicesAndPhasesAndBeyondTheEndTheReaderIsTold() {
        heart.viewport.frame(0, 2);
        byte[] first = shown();
        editing.commands().copy(FrameAxis.PHASE, 1, true);
        assertEquals(3, heart.viewport.state().phase());
        assertArrayEquals(first, shown());
        editing.commands().copy(FrameAxis.PHASE, -1, true);
        heart.viewport.frame(2, 5);
        editing.commands().copy(FrameAxis.PHASE, 1, true);
        assertEquals(Optional.of("There is no phase there to copy to."), editing.hintProperty().get());
        assertEquals(1, journal().size(), "copying back what is there already is no edit");
    }

    @Test
    void oneStructureIsCopiedWithoutTheOthers() {
        heart.viewport.frame(2, 0);
        int wall = heart.pixels(RoundHeart.WALL) + heart.pixels(RoundHeart.LV);
        heart.viewport.frame(2, 3);
        heart.structure(RoundHeart.LV);
        int before = heart.pixels(RoundHeart.WALL) + heart.pixels(RoundHeart.LV);
        heart.viewport.frame(2, 2);
        int cavity = heart.pixels(RoundHeart.LV);
        editing.commands().copy(FrameAxis.PHASE, 1, false);
        assertEquals(cavity, heart.pixels(RoundHeart.LV));
        assertEquals(before, heart.pixels(RoundHeart.WALL) + heart.pixels(RoundHeart.LV));
        assertEquals(wall, before);
    }

    @Test
    void phasesBetweenTwoEditedOnesAreInterpolated() {
        heart.structure(RoundHeart.WALL);
        for (int phase : new int[] {1, 4}) {
            heart.viewport.frame(2, phase);
            heart.stroke(EditMode.BRUSH, 0, 40, 0, 45);
        }
        editing.commands().interpolate(FrameAxis.PHASE, true);
        assertEquals(List.of(new FrameRef(2, 2), new FrameRef(2, 3)), journal().getLast().frames());
        heart.viewport.frame(2, 2);
        int between = heart.pixels(RoundHeart.WALL);
        assertTrue(between > 0);
        editing.commands().interpolate(FrameAxis.SLICE, true);
        assertTrue(editing.hintProperty().get().orElseThrow().startsWith("Nothing to interpolate"));
    }

    @Test
    void anEditedFrameLeadsToTheNearestOtherOneWithAGapBetween() {
        List<FrameRef> edited = List.of(new FrameRef(0, 0), new FrameRef(3, 0), new FrameRef(4, 0), new FrameRef(9, 0),
                new FrameRef(2, 1));
        assertEquals(Optional.of(new Gap(new FrameRef(0, 0), new FrameRef(3, 0), FrameAxis.SLICE)),
                Gap.about(new FrameRef(1, 0), FrameAxis.SLICE, edited));
        assertEquals(Optional.of(new Gap(new FrameRef(0, 0), new FrameRef(3, 0), FrameAxis.SLICE)),
                Gap.about(new FrameRef(3, 0), FrameAxis.SLICE, edited));
        assertEquals(Optional.of(new Gap(new FrameRef(4, 0), new FrameRef(9, 0), FrameAxis.SLICE)),
                Gap.about(new FrameRef(4, 0), FrameAxis.SLICE, edited));
        assertEquals(Optional.empty(), Gap.about(new FrameRef(2, 1), FrameAxis.SLICE, edited));
        assertEquals(Optional.empty(), Gap.about(new FrameRef(10, 0), FrameAxis.SLICE, edited));
    }

    @Test
    void settingBackIsAnEdit() {
        heart.structure(RoundHeart.WALL);
        byte[] ais = shown().clone();
        heart.stroke(EditMode.BRUSH, 0, 0, 3, 0);
        byte[] mine = shown().clone();
        editing.commands().reset();
        assertArrayEquals(ais, shown());
        heart.history.undo();
        assertArrayEquals(mine, shown());
        editing.commands().resetPhase();
        assertArrayEquals(ais, shown());
        assertEquals(EditOperation.RESET, journal().getLast().operation());
    }

    @Test
    void theAnalysisLayerStaysAndEditingItGoesToTheReadersLayerOverIt() {
        LayersViewModel layers = heart.layers;
        ResultLayer mine = heart.layer();
        ResultLayer ais = layers.layers().getFirst();
        byte[] before = ais.map().frame(2, 0).clone();
        layers.currentProperty().set(ais);
        heart.structure(RoundHeart.WALL);
        heart.stroke(EditMode.BRUSH, 0, 0, 3, 0);
        assertEquals(mine, heart.layer());
        assertArrayEquals(before, ais.map().frame(2, 0));
        assertEquals(2, layers.layers().size());
        assertEquals(Optional.of(ais.map()), layers.overlayProperty().get().beside());
        editing.originalShownProperty().set(false);
        assertEquals(Optional.empty(), layers.overlayProperty().get().beside());
    }

    @Test
    void theReadingKnowsWhichFramesWereEdited() {
        assertEquals(Set.of(), heart.reading.readingProperty().get().orElseThrow().basis().edited());
        heart.structure(RoundHeart.WALL);
        heart.stroke(EditMode.BRUSH, 0, 0, 3, 0);
        assertEquals(Set.of(new FramePlace(2, 0)), heart.reading.readingProperty().get().orElseThrow().basis().edited());
        heart.history.undo();
        assertEquals(Set.of(), heart.reading.readingProperty().get().orElseThrow().basis().edited());
    }

    @Test
    void editedFramesAreToldOfTheLayerShown() {
        ObservableValue<SortedSet<FrameRef>> edited = heart.layers.editedProperty();
        List<SortedSet<FrameRef>> seen = new ArrayList<>();
        edited.subscribe(f -> {
            seen.add(f);
        });
        heart.structure(RoundHeart.WALL);
        heart.stroke(EditMode.BRUSH, 0, 0, 3, 0);
        assertEquals(List.of(new FrameRef(2, 0)), List.copyOf(seen.getLast()));
        heart.layers.currentProperty().set(heart.layers.layers().getFirst());
        assertEquals(List.of(), List.copyOf(edited.getValue()));
    }

    @Test
    void sizesStayWithinReason() {
        editing.toggle(EditMode.BRUSH);
        editing.resize(-100);
        assertEquals(EditViewModel.LEAST_MM, editing.brushMmProperty().get());
        editing.resize(1000);
        assertEquals(EditViewModel.MOST_MM, editing.brushMmProperty().get());
        editing.toggle(EditMode.PULL);
        assertEquals(15, editing.sizeProperty().get());
        editing.toggle(EditMode.PULL);
        assertEquals(Optional.empty(), editing.modeProperty().get());
    }
}
