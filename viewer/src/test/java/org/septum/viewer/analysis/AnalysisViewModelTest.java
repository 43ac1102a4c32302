package org.septum.viewer.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.ai.model.Precision;
import org.septum.imaging.Progress;
import org.septum.viewer.analysis.AnalysisViewModel.Phase;
import org.septum.viewer.phantom.MemorySeries;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.task.QueuedTasks;
import org.septum.viewer.viewport.OverlayState;

class AnalysisViewModelTest {
    private final QueuedTasks tasks = QueuedTasks.create();
    private final LayersViewModel layers = new LayersViewModel();
    private final List<Throwable> failures = new ArrayList<>();
    private Runnable betweenPhases = () -> { };
    private final AnalysisViewModel model =
            new AnalysisViewModel(new PhantomAnalyser(() -> betweenPhases.run()), tasks, layers, failures::add);
    private OpenSeries opened;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSeries.load(new PhantomSeries("cine"), Progress.none());
        model.series(Optional.of(opened));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void offersTheFirstModelAndItsFirstPrecision() {
        assertEquals("cardiac-sax", model.modelProperty().get().id());
        assertEquals(Precision.INT8, model.precisionProperty().get());
    }

    @Test
    void saysWhyNothingFits() {
        OpenSeries single = MemorySeries.of(MemorySeries.grid(8, 8, 1, 1), (c, r, s, p) -> 0).open();
        model.series(Optional.of(single));
        assertNull(model.modelProperty().get());
        assertEquals("A single slice is no short-axis stack.", model.misfitProperty().get());
        model.analyse();
        assertEquals(0, tasks.waiting());
        model.series(Optional.empty());
        assertEquals("Open a series to analyse it.", model.misfitProperty().get());
        single.close();
    }

    @Test
    void framesShowBeforeTheEndAndNumbersAfterIt() {
        List<OverlayState> seen = new ArrayList<>();
        layers.overlayProperty().addListener((o, before, now) -> seen.add(now));
        betweenPhases = tasks::deliver;
        model.analyse();
        assertEquals(Phase.RUNNING, model.phaseProperty().get());
        tasks.workOne();
        assertTrue(seen.size() > 10, "overlays of %d states".formatted(seen.size()));
        assertTrue(seen.getLast().map().orElseThrow().count(3, 0) > 0);
        assertTrue(layers.currentProperty().get().findingsProperty().get().isEmpty());
        tasks.runAll();
        assertEquals(Phase.IDLE, model.phaseProperty().get());
        assertTrue(layers.currentProperty().get().findingsProperty().get().isPresent());
        assertEquals(List.of(), failures);
    }

    @Test
    void aSecondRunAddsALayerAndLeavesTheFirst() {
        model.analyse();
        tasks.runAll();
        ResultLayer first = layers.currentProperty().get();
        model.precisionProperty().set(Precision.FP32);
        model.analyse();
        tasks.runAll();
        assertEquals(2, layers.layers().size());
        assertSame(first, layers.layers().getFirst());
        assertEquals("2 · Short-axis cine, FP32", layers.currentProperty().get().toString());
        layers.currentProperty().set(first);
        assertSame(first.map(), layers.overlayProperty().get().map().orElseThrow());
    }

    @Test
    void cancellingTakesTheUnfinishedLayerAwayAndBringsTheFormerBack() {
        model.analyse();
        tasks.runAll();
        ResultLayer first = layers.currentProperty().get();
        betweenPhases = () -> {
            tasks.deliver();
            model.cancel();
        };
        model.analyse();
        tasks.workOne();
        assertEquals(Phase.CANCELLING, model.phaseProperty().get());
        tasks.runAll();
        assertEquals(List.of(first), List.copyOf(layers.layers()));
        assertSame(first, layers.currentProperty().get());
        assertEquals(Phase.IDLE, model.phaseProperty().get());
        assertEquals(List.of(), failures);
    }

    @Test
    void aFailureIsToldAndLeavesNoLayer() {
        betweenPhases = () -> {
            tasks.deliver();
            throw new UncheckedIOException("the model is gone", new java.io.IOException("gone"));
        };
        model.analyse();
        tasks.runAll();
        assertEquals("the model is gone", failures.getFirst().getMessage());
        assertNull(layers.currentProperty().get());
        assertEquals(OverlayState.NONE, layers.overlayProperty().get());
        betweenPhases = () -> { };
        model.analyse();
        tasks.runAll();
        assertNotNull(layers.currentProperty().get());
    }

    @Test
    void anotherSeriesCancelsTheRunAndClearsTheLayers() throws Exception {
        model.analyse();
        tasks.runAll();
        model.analyse();
        OpenSeries other = OpenSeries.load(new PhantomSeries("other"), Progress.none());
        model.series(Optional.of(other));
        tasks.runAll();
        assertEquals(0, layers.layers().size());
        assertEquals(Phase.IDLE, model.phaseProperty().get());
        other.close();
    }

    @Test
    void hidingEverythingKeepsTheLayer() {
        model.analyse();
        tasks.runAll();
        layers.shownProperty().set(false);
        assertFalse(layers.overlayProperty().get().isVisible());
        layers.shownProperty().set(true);
        layers.currentProperty().get().structures().getFirst().visibleProperty().set(false);
        assertFalse(layers.overlayProperty().get().styles().getFirst().visible());
        assertTrue(layers.overlayProperty().get().isVisible());
    }
}
