package org.septum.viewer.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.viewer.browser.BrowserRow;
import org.septum.viewer.browser.Thumbnail;
import org.septum.viewer.phantom.BeatingPhantom;
import org.septum.viewer.phantom.MemorySeries;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.phantom.TornSeries;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.study.StudyOpener;
import org.septum.viewer.task.QueuedTasks;

class ReadingRoomViewModelTest {
    private static final List<Path> STUDY = List.of(Path.of("study"));

    private final QueuedTasks tasks = QueuedTasks.create();
    private final PhantomSeries cine = new PhantomSeries("cine");
    private final MemorySeries scout = MemorySeries.of(MemorySeries.grid(8, 8, 30, 1), (c, r, s, p) -> c);
    private final List<Notice> notices = new ArrayList<>();
    private StudyOpener opener = (paths, progress) -> PhantomSeries.study(scout, cine);
    private final ReadingRoomViewModel room = new ReadingRoomViewModel(
            (paths, progress) -> opener.open(paths, progress), new PhantomAnalyser(() -> { }), tasks);

    @BeforeEach
    void listen() {
        room.onNotice(notices::add);
    }

    private void open() {
        room.open(STUDY);
        tasks.runAll();
    }

    private static void assertClosed(Volume volume) {
        assertThrows(IllegalStateException.class, () -> volume.stored(0, 0, 0, 0));
    }

    @Test
    void opensTheCineAmongTheSeriesAndListsThemAll() {
        open();
        assertInstanceOf(Activity.Reading.class, room.activityProperty().get());
        assertSame(cine, room.browser().openedProperty().get());
        assertEquals(4, room.browser().rows().size());
        assertEquals(BeatingPhantom.PHASES, room.cine().phasesProperty().get());
        assertEquals(1000 / 44.0, room.cine().fpsProperty().get(), 1e-6);
    }

    /** More slices and phases than the short axis, and still not it: its name says what it is. */
    @Test
    void aLongAxisCineIsNotTakenForTheShortAxis() {
        PhantomSeries longAxis = new PhantomSeries("cine 4-chamber");
        opener = (paths, progress) -> PhantomSeries.study(longAxis, scout, cine);
        open();
        assertSame(cine, room.browser().openedProperty().get());
    }

    @Test
    void thumbnailsComeForEverySeries() {
        open();
        long pictures = room.browser().rows().stream()
                .filter(r -> r instanceof BrowserRow.OfSeries s && s.thumbnailProperty().get() instanceof Thumbnail.Picture)
                .count();
        assertEquals(2, pictures);
    }

    @Test
    void aSeriesWithoutAPreviewStillLists() {
        opener = (paths, progress) -> PhantomSeries.study(cine, new TornSeries());
        open();
        BrowserRow.OfSeries torn = (BrowserRow.OfSeries) room.browser().rows().getLast();
        assertEquals(new Thumbnail.Missing("torn.dcm: ends early"), torn.thumbnailProperty().get());
    }

    @Test
    void nothingUsableSaysWhyInTheMiddle() {
        opener = (paths, progress) -> {
            throw new UnusableInputException(Path.of("notes.txt"), "is not a DICOM or NIfTI file");
        };
        open();
        assertEquals(new Activity.Failed("Could not open study", "notes.txt: is not a DICOM or NIfTI file"),
                room.activityProperty().get());
    }

    @Test
    void aFailureWhileSomethingIsOpenIsAMessageAndTheOpenStudyStays() {
        open();
        opener = (paths, progress) -> {
            throw new UnusableInputException(Path.of("notes.txt"), "is not a DICOM or NIfTI file");
        };
        open();
        assertInstanceOf(Activity.Reading.class, room.activityProperty().get());
        assertSame(cine, room.viewport().state().series().orElseThrow().source());
        assertEquals(List.of(Notice.error("Could not open study", "notes.txt: is not a DICOM or NIfTI file")), notices);
    }

    @Test
    void filesLeftOutAreNamed() {
        opener = (paths, progress) -> new StudyList(PhantomSeries.study(cine).patients(),
                List.of("a.dcm: ends early", "b.dcm: ends early", "c.txt: is no picture", "d.txt: is no picture"));
        open();
        assertEquals(List.of(Notice.warning("4 files were left out",
                "a.dcm: ends early\nb.dcm: ends early\nc.txt: is no picture\n… and 1 more")), notices);
    }

    @Test
    void anotherSeriesGivesTheFirstOnesMemoryBack() {
        open();
        Volume first = cine.loaded();
        first.stored(0, 0, 0, 0);
        room.open(scout);
        tasks.runAll();
        assertSame(scout, room.viewport().state().series().orElseThrow().source());
        assertClosed(first);
    }

    @Test
    void closingTheStudyGivesItsMemoryBackAndEmptiesTheWindow() {
        open();
        room.analysis().analyse();
        tasks.runAll();
        assertTrue(room.curve().curveProperty().get().isPresent());
        room.closeStudy();
        tasks.runAll();
        assertClosed(cine.loaded());
        assertEquals(new Activity.Empty(), room.activityProperty().get());
        assertEquals(0, room.browser().rows().size());
        assertTrue(room.curve().curveProperty().get().isEmpty());
        assertTrue(room.viewport().state().series().isEmpty());
    }

    @Test
    void cancellingGoesBackToWhatWasThereAndDropsWhatWasRead() {
        room.open(STUDY);
        tasks.workOne();
        tasks.deliver();
        assertInstanceOf(Activity.Opening.class, room.activityProperty().get());
        while (cine.loaded() == null) {
            tasks.workOne(); // the pixels are read, but not yet delivered
        }
        room.cancelOpening();
        tasks.runAll();
        assertEquals(new Activity.Empty(), room.activityProperty().get());
        assertClosed(cine.loaded());
    }

    @Test
    void theLastOfTwoOpeningsWins() {
        room.open(STUDY);
        room.open(scout);
        tasks.runAll();
        assertSame(scout, room.viewport().state().series().orElseThrow().source());
        assertInstanceOf(Activity.Reading.class, room.activityProperty().get());
    }

    @Test
    void theCurveGoesToItsPhases() {
        open();
        room.analysis().analyse();
        tasks.runAll();
        var curve = room.curve().curveProperty().get().orElseThrow();
        assertEquals(List.of("Left ventricle", "Right ventricle"), curve.traces().stream().map(t -> t.name()).toList());
        room.curve().goToEs();
        assertEquals(curve.es(), room.viewport().state().phase());
        assertEquals(curve.es(), room.curve().phaseProperty().get());
        room.curve().goTo(curve.timesMs().get(3) + 5);
        assertEquals(3, room.viewport().state().phase());
    }

    @Test
    void faultsOfOurOwnSayThatTheyAreOurs() {
        opener = (paths, progress) -> {
            throw new IllegalStateException("index 7");
        };
        open();
        Activity.Failed failed = (Activity.Failed) room.activityProperty().get();
        assertTrue(failed.reason().startsWith("A fault inside Septum"), failed.reason());
    }
}
