package org.septum.viewer.cine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CineViewModelTest {
    private static final long MS = 1_000_000L;

    private final List<Integer> shown = new ArrayList<>();
    private final CineViewModel cine = new CineViewModel(shown::add);

    private void load() {
        cine.load(10, List.of(0.0, 50.0, 100.0, 150.0, 200.0, 250.0, 300.0, 350.0, 400.0, 450.0));
    }

    @Test
    void playsAtTheSeriesOwnPace() {
        load();
        cine.play();
        cine.tick(1000 * MS);
        cine.tick(1049 * MS);
        cine.tick(1051 * MS);
        cine.tick(1101 * MS);
        cine.tick(1399 * MS);
        assertEquals(List.of(1, 2, 7), shown);
    }

    @Test
    void goesOnFromAPhaseChosenMeanwhile() {
        load();
        cine.play();
        cine.tick(0);
        cine.shown(5);
        cine.tick(60 * MS);
        assertEquals(List.of(), shown);
        cine.tick(115 * MS);
        assertEquals(List.of(6), shown);
    }

    @Test
    void aNewPaceBeginsAtThePhaseShown() {
        load();
        cine.play();
        cine.tick(0);
        cine.tick(101 * MS);
        cine.fpsProperty().set(10);
        cine.tick(120 * MS);
        cine.tick(221 * MS);
        assertEquals(List.of(2, 3), shown);
    }

    @Test
    void stopsWhenAskedAndWithAnotherSeries() {
        load();
        cine.toggle();
        assertTrue(cine.playingProperty().get());
        cine.toggle();
        cine.tick(0);
        cine.tick(500 * MS);
        assertEquals(List.of(), shown);
        cine.play();
        load();
        assertFalse(cine.playingProperty().get());
    }

    @Test
    void aStillPictureDoesNotPlay() {
        cine.load(1, List.of());
        cine.toggle();
        assertFalse(cine.playingProperty().get());
    }
}
