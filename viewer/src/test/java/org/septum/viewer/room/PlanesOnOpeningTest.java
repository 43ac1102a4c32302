package org.septum.viewer.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.plane.Plane;
import org.septum.viewer.phantom.BrainAnalyser;
import org.septum.viewer.phantom.MemorySeries;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.phantom.ReadBrain;
import org.septum.viewer.planes.PlaneViewModel;
import org.septum.viewer.planes.PlanesViewModel;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.task.QueuedTasks;

/** A head opens in its planes, a heart in its slices, and what a reader changes stays with the study. */
class PlanesOnOpeningTest {
    private final QueuedTasks tasks = QueuedTasks.create();
    private final MemorySeries flair = PhantomBrain.series(Sequence.FLAIR, ReadBrain.GRID);
    private final MemorySeries contrast = PhantomBrain.series(Sequence.T1CE, ReadBrain.GRID);
    private final PhantomSeries cine = new PhantomSeries("SAX cine");
    private StudyList list = PhantomSeries.study(contrast, flair);
    private final ReadingRoomViewModel room = new ReadingRoomViewModel((paths, progress) -> list, new BrainAnalyser(), tasks);
    private final PlanesViewModel planes = room.planes();

    private void open() {
        room.open(List.of(Path.of("study")));
        tasks.runAll();
    }

    private void open(org.septum.viewer.study.SeriesSource series) {
        room.open(series);
        tasks.runAll();
    }

    @Test
    void theFlairComesFirstInItsPlanes() {
        open();
        assertEquals("FLAIR", room.browser().openedProperty().get().info().description());
        assertTrue(planes.shownProperty().get());
        assertEquals(List.of(Plane.AXIAL, Plane.CORONAL, Plane.SAGITTAL),
                planes.viewsProperty().get().stream().map(PlaneViewModel::plane).sorted().toList());
    }

    @Test
    void withinTheStudyTheReadersChoiceStays() {
        open();
        planes.shownProperty().set(false);
        open(contrast);
        assertFalse(planes.shownProperty().get());
        planes.shownProperty().set(true);
        open(flair);
        assertTrue(planes.shownProperty().get());
    }

    @Test
    void aHeartOpensInItsSlicesAfterAHeadToo() {
        list = new StudyList(List.of(PhantomSeries.study(flair).patients().getFirst(),
                PhantomSeries.study(cine).patients().getFirst()), List.of());
        open();
        assertTrue(planes.shownProperty().get());
        open(cine);
        assertFalse(planes.shownProperty().get());
        open(flair);
        assertTrue(planes.shownProperty().get());
    }

    @Test
    void planesAReaderChoseForHeartsStay() {
        list = PhantomSeries.study(cine);
        open();
        assertFalse(planes.shownProperty().get());
        planes.shownProperty().set(true);
        open();
        assertTrue(planes.shownProperty().get());
    }
}
