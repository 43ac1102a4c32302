package org.septum.viewer.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.viewer.confidence.ConfidenceViewModel.Place;

class ConfidenceViewModelTest {
    private static final double[] ACROSS = {1, 0, 0};

    private final Grid grid = new Grid(8, 8, 3, 2, Affine.ofSteps(ACROSS, new double[] {0, 1, 0}, new double[] {0, 0, 8}, new double[3]));
    private final Confidence table = new Confidence(grid, 1);
    private final List<Place> visited = new ArrayList<>();
    private final ConfidenceViewModel model = new ConfidenceViewModel((slice, phase) -> visited.add(new Place(slice, phase)));

    /** @param share of 1000 mm² the network expects where it drew them; (2000 · share + 50) / 2050 is the confidence */
    private void fill(int slice, int phase, double share) {
        table.set(slice, phase, new float[] {1000}, new float[] {1000}, new float[] {(float) (1000 * share)});
    }

    private void fillAll() {
        fill(0, 0, 0.9);
        fill(1, 0, 0.95);
        fill(2, 0, 0.4);
        fill(0, 1, 0.85);
        fill(1, 1, 0.93);
        fill(2, 1, 0.6);
        model.load(List.of(0.0, 40.0), true);
        model.show(Optional.of(table), Set.of());
    }

    @Test
    void theLeastSureFramesComeInTurn() {
        fillAll();
        model.goToLeastSure();
        model.goToLeastSure();
        model.goToLeastSure();
        assertEquals(List.of(new Place(2, 0), new Place(2, 1), new Place(0, 1)), visited);
        for (int i = 0; i < 4; i++) {
            model.goToLeastSure();
        }
        assertEquals(new Place(2, 0), visited.getLast(), "after the last the first again");
    }

    @Test
    void aFrameNotLookedAtHasNoConfidenceAndIsNotVisited() {
        fill(1, 1, 0.9);
        model.load(List.of(0.0, 40.0), true);
        model.show(Optional.of(table), Set.of());
        FrameConfidence frames = model.framesProperty().get().orElseThrow();
        assertTrue(frames.of(0, 0).isEmpty());
        assertEquals((2 * 900 + 50) / 2050.0, frames.of(1, 1).orElseThrow(), 1e-6);
        assertEquals("Slice 1, phase 1: not analysed", model.describe(0, 0));
        model.goToLeastSure();
        model.goToLeastSure();
        assertEquals(List.of(new Place(1, 1), new Place(1, 1)), visited);
    }

    @Test
    void doubtIsSaidInWords() {
        fillAll();
        assertEquals("Slice 3, phase 1: confidence 41 %, wants a look", model.describe(2, 0));
        assertEquals("Slice 2, phase 1: confidence 95 %", model.describe(1, 0));
    }

    @Test
    void theBaseIsUppermostWhicheverWayTheStackRuns() {
        model.load(List.of(0.0), true);
        assertEquals(0, model.row(9, 10));
        model.load(List.of(0.0), false);
        assertEquals(9, model.row(9, 10));
    }

    @Test
    void anotherSeriesAndResultsWithoutANetworkShowNothing() {
        fillAll();
        model.load(List.of(0.0), true);
        assertEquals(Optional.empty(), model.framesProperty().get());
        model.goToLeastSure();
        assertEquals(List.of(), visited);
    }

    @Test
    void whatAReaderChangedIsNoLongerTheNetworks() {
        fillAll();
        model.show(Optional.of(table), Set.of(new FramePlace(2, 0)));
        assertEquals("Slice 3, phase 1: edited", model.describe(2, 0));
        model.goToLeastSure();
        assertEquals(List.of(new Place(2, 1)), visited);
    }
}
