package org.septum.viewer.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.septum.measurements.cardiac.CardiacPhases;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.curve.CurveViewModel.Mark;
import org.septum.viewer.phantom.ReadPhantom;

class ReadingViewModelTest {
    private final ReadPhantom phantom = new ReadPhantom();
    private final ReadingViewModel reading = phantom.room().reading();

    private CardiacPhases phases() {
        return reading.readingProperty().get().orElseThrow().phases().orElseThrow();
    }

    @Test
    void movingEsChangesTheNumbersAtOnceAndUndoBringsThemBack() {
        double ef = phantom.value("lv.ef");
        int es = phases().es();
        reading.es(3);
        assertEquals(3, phases().es());
        assertTrue(phantom.value("lv.ef") < ef - 1, "phase 4 is not yet the end of systole");
        assertEquals(Optional.of("ES at phase 4"), phantom.room().history().undoableProperty().get());
        phantom.room().history().undo();
        assertEquals(es, phases().es());
        assertEquals(ef, phantom.value("lv.ef"));
        phantom.room().history().redo();
        assertEquals(3, phases().es());
    }

    @Test
    void aDragOfAFlagIsOneStepAndTakesThePictureAlong() {
        int ed = phases().ed();
        var curve = phantom.room().curve();
        var times = curve.curveProperty().get().orElseThrow().timesMs();
        curve.beginDrag();
        curve.drag(Mark.ED, times.get(2));
        curve.drag(Mark.ED, times.get(1));
        assertEquals(1, phases().ed());
        assertEquals(1, phantom.room().viewport().state().phase());
        assertEquals(Optional.empty(), phantom.room().history().undoableProperty().get(), "no step before the mouse is let go");
        curve.endDrag(Mark.ED);
        phantom.room().history().undo();
        assertEquals(ed, phases().ed());
        assertEquals(Optional.empty(), phantom.room().history().undoableProperty().get());
    }

    @Test
    void aDragBackToWhereItBeganIsNoStep() {
        int es = phases().es();
        var curve = phantom.room().curve();
        var times = curve.curveProperty().get().orElseThrow().timesMs();
        curve.beginDrag();
        curve.drag(Mark.ES, times.get(2));
        curve.drag(Mark.ES, times.get(es));
        curve.endDrag(Mark.ES);
        assertEquals(Optional.empty(), phantom.room().history().undoableProperty().get());
    }

    @Test
    void theMarkComesToThePhaseShownAndGoesBackToTheAutomaticOne() {
        int es = phases().es();
        phantom.room().viewport().phase(5);
        phantom.room().curve().markHere(Mark.ES);
        assertEquals(5, phases().es());
        phantom.room().curve().automaticMarks();
        assertEquals(es, phases().es());
    }

    @Test
    void anotherRunIsALayerOfItsOwnAndUndoShowsTheOneItWasAbout() {
        ResultLayer first = reading.layer().orElseThrow();
        reading.es(3);
        phantom.analyse();
        assertNotSame(first, reading.layer().orElseThrow());
        assertNotEquals(3, phases().es(), "the new run is read by itself");
        assertEquals(3, first.choicesProperty().get().es().orElseThrow(), "and the first one stays as the reader left it");
        phantom.room().history().undo();
        assertEquals(first, reading.layer().orElseThrow());
        assertTrue(first.choicesProperty().get().es().isEmpty());
    }

    @Test
    void withoutAResultNothingIsReadAndNothingCanBeChosen() {
        phantom.room().closeStudy();
        phantom.tasks().runAll();
        assertEquals(Optional.empty(), reading.readingProperty().get());
        reading.ed(1);
        reading.beginDrag();
        reading.drag(c -> c.withEd(2));
        reading.endDrag("nothing");
        assertEquals(Optional.empty(), phantom.room().history().undoableProperty().get());
    }
}
