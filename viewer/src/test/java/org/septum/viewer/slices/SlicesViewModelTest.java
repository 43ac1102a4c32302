package org.septum.viewer.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.measurements.cardiac.Ventricle;
import org.septum.viewer.phantom.BeatingPhantom;
import org.septum.viewer.phantom.ReadPhantom;
import org.septum.viewer.slices.SlicesViewModel.Row;
import org.septum.viewer.viewport.SmallPictures.Frame;

class SlicesViewModelTest {
    private final ReadPhantom phantom = new ReadPhantom();
    private final SlicesViewModel slices = phantom.room().panels().slices();

    private List<Row> rows() {
        return slices.rowsProperty().get();
    }

    @Test
    void theBaseIsUppermostAndTheEndsCanBeChosen() {
        assertEquals(BeatingPhantom.SLICES, rows().size());
        assertEquals(BeatingPhantom.SLICES - 1, rows().getFirst().ed().slice());
        assertTrue(rows().getFirst().ed().effect().isPresent());
        assertTrue(rows().get(4).ed().effect().isEmpty(), "the middle is not to be chosen");
    }

    @Test
    void leavingTheBasalSliceOutChangesTheEfByWhatWasForetold() {
        SliceTile base = rows().getFirst().es();
        double foretold = base.effect().orElseThrow().efWithout();
        slices.toggle(base);
        assertEquals(foretold, phantom.value("lv.ef"), 1e-9);
        SliceTile now = rows().getFirst().es();
        assertFalse(now.counts());
        assertTrue(rows().getFirst().ed().counts(), "each phase has a choice of its own");
        assertTrue(now.change().endsWith(" with"), now.change());
        assertTrue(slices.isChosen());
        slices.toggle(now);
        assertTrue(rows().getFirst().es().counts());
    }

    @Test
    void whatLiesBeyondGoesToo() {
        slices.toggle(rows().get(1).ed());
        assertFalse(rows().get(0).ed().counts());
        assertFalse(rows().get(1).ed().counts());
        assertTrue(rows().get(2).ed().counts());
        slices.automatic();
        assertTrue(rows().get(0).ed().counts());
        phantom.room().history().undo();
        assertFalse(rows().get(0).ed().counts());
    }

    @Test
    void theVentriclesAreChosenByThemselves() {
        slices.toggle(rows().getFirst().ed());
        slices.ventricleProperty().set(Ventricle.RIGHT);
        assertTrue(rows().getFirst().ed().counts());
        assertFalse(slices.isChosen());
    }

    @Test
    void aTileLeadsToItsFrame() {
        slices.goTo(rows().get(2).es());
        assertEquals(rows().get(2).es().slice(), phantom.room().viewport().state().slice());
        assertEquals(rows().get(2).es().phase(), phantom.room().viewport().state().phase());
    }

    @Test
    void picturesAreDrawnWhileSomebodyLooks() {
        SlicePicturesViewModel pictures = phantom.room().panels().slicePictures();
        assertTrue(pictures.picturesProperty().get().isEmpty());
        pictures.wanted(true);
        slices.toggle(rows().getFirst().es());
        phantom.tasks().runAll();
        assertEquals(2 * BeatingPhantom.SLICES, pictures.picturesProperty().get().size());
        assertTrue(pictures.picturesProperty().get().containsKey(new Frame(0, rows().getFirst().es().phase())));
    }
}
