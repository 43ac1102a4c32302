package org.septum.viewer.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.window.WindowLevel;
import org.septum.viewer.phantom.MemorySeries;
import org.septum.viewer.viewport.OverlayState.Paint;
import org.septum.viewer.viewport.OverlayState.StructureStyle;

class ViewportViewModelTest {
    private final ViewportViewModel viewport = new ViewportViewModel();

    @BeforeEach
    void open() {
        viewport.show(MemorySeries.of(MemorySeries.grid(16, 16, 5, 4), (c, r, s, p) -> c).open());
    }

    @Test
    void beginsInTheMiddleOfTheStack() {
        assertEquals(2, viewport.state().slice());
        assertEquals(0, viewport.state().phase());
        assertEquals(Look.FIT, viewport.state().look());
    }

    @Test
    void slicesStopAtTheEndsPhasesGoRound() {
        viewport.moveSlice(100);
        assertEquals(4, viewport.state().slice());
        viewport.moveSlice(-100);
        assertEquals(0, viewport.state().slice());
        viewport.movePhase(-1);
        assertEquals(3, viewport.state().phase());
        viewport.movePhase(2);
        assertEquals(1, viewport.state().phase());
    }

    @Test
    void upGoesTowardsTheBaseWhicheverWayTheStackRuns() {
        viewport.show(stack(8).open());
        viewport.moveTowardsBase(1);
        assertEquals(3, viewport.state().slice());
        viewport.show(stack(-8).open());
        viewport.moveTowardsBase(1);
        assertEquals(1, viewport.state().slice());
    }

    /** A stack whose slices step towards the patient's right, back and head, as from apex to base, or the other way. */
    private static MemorySeries stack(double step) {
        return MemorySeries.of(new Grid(8, 8, 5, 1, Affine.ofSteps(new double[] {0.7, 0.5, -0.5}, new double[] {0, -0.7, -0.7},
                new double[] {-0.6 * step, 0.5 * step, 0.6 * step}, new double[3])), (c, r, s, p) -> 0);
    }

    @Test
    void draggingRightWidensTheWindowAndDownDarkens() {
        WindowLevel before = viewport.state().window();
        viewport.dragWindow(0.1, 0);
        assertTrue(viewport.state().window().width() > before.width());
        assertEquals(before.centre(), viewport.state().window().centre());
        viewport.dragWindow(0, 0.1);
        assertTrue(viewport.state().window().centre() > before.centre(), "a higher centre is darker");
    }

    @Test
    void noDragMakesAWindowThatShowsNothing() {
        for (int n = 0; n < 500; n++) {
            viewport.dragWindow(-0.9, 0.3);
        }
        assertTrue(viewport.state().window().width() > 0);
    }

    @Test
    void aWindowDraggedToAlmostNothingCanBeDraggedWideAgain() {
        viewport.dragWindow(-0.9, 0);
        viewport.dragWindow(0.5, 0);
        assertTrue(viewport.state().window().width() > 20, "width " + viewport.state().window().width());
    }

    @Test
    void resetBringsBackWindowAndLookButKeepsThePlace() {
        viewport.slice(4);
        viewport.zoom(3, 0.1, 0.1);
        viewport.dragWindow(0.4, 0.4);
        viewport.reset();
        assertEquals(Look.FIT, viewport.state().look());
        assertEquals(WindowLevel.between(0, 255), viewport.state().window());
        assertEquals(4, viewport.state().slice());
    }

    @Test
    void focusBringsTheStructuresIntoTheMiddle() {
        LabelMap map = LabelMap.empty(viewport.grid().orElseThrow());
        map.frame(1, 0)[16 * 4 + 10] = 1;
        map.frame(3, 0)[16 * 7 + 13] = 1;
        viewport.overlay(new OverlayState(Optional.of(map), List.of(new StructureStyle(1, 0, true, 1, Paint.FILL)), 0));
        viewport.focus();
        ViewGeometry geometry = ViewGeometry.of(map.grid(), viewport.state().look(), new Tile(0, 0, 0, 500, 300));
        assertEquals(250, (geometry.viewX(10) + geometry.viewX(13)) / 2, 1e-6);
        assertEquals(150, (geometry.viewY(4) + geometry.viewY(7)) / 2, 1e-6);
        assertTrue(viewport.state().look().zoom() > 2);
    }

    @Test
    void focusWithoutStructuresFits() {
        viewport.zoom(3, 0, 0);
        viewport.focus();
        assertEquals(Look.FIT, viewport.state().look());
    }

    @Test
    void presetsBeginWithTheAutomaticOne() {
        assertEquals("Automatic", viewport.presets().getFirst().name());
        viewport.close();
        assertEquals(List.of(), viewport.presets());
    }
}
