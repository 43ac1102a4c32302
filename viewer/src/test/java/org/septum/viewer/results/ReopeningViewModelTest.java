package org.septum.viewer.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.edit.FrameRef;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.SliceRange;
import org.septum.measurements.cardiac.Ventricle;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.phantom.ReadPhantom;
import org.septum.viewer.room.Activity;
import org.septum.viewer.room.Notice;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.study.StudyOpener;
import org.septum.viewer.task.QueuedTasks;

/** A reading saved from one window, opened again in another. */
class ReopeningViewModelTest {
    private static final FrameRef FRAME = new FrameRef(5, 0);

    @TempDir
    private Path below;

    private final QueuedTasks tasks = QueuedTasks.create();
    private final List<Notice> notices = new ArrayList<>();
    private final List<List<Path>> opened = new ArrayList<>();
    private StudyOpener opener = (paths, progress) -> {
        opened.add(paths);
        return PhantomSeries.study(new PhantomSeries("cine"));
    };
    private final ReadingRoomViewModel room = new ReadingRoomViewModel(
            (paths, progress) -> opener.open(paths, progress), new PhantomAnalyser(() -> { }), tasks);

    /** Yesterday's reading, signed: an edit, ED, ES, slices, the body's size. @return its folder */
    private Path saved(ReadPhantom yesterday) {
        ReadingRoomViewModel then = yesterday.room();
        then.viewport().frame(FRAME.slice(), FRAME.phase());
        then.editing().commands().clear();
        then.reading().es(6);
        then.reading().choose("slices", c -> c.withRange(Ventricle.LEFT, 6, new SliceRange(1, 7)));
        then.panels().basis().size("180", "80");
        then.panels().report().readerProperty().set("Dr. Yesterday");
        then.panels().report().write(below);
        yesterday.tasks().runAll();
        return then.panels().report().writtenProperty().get().orElseThrow().folder();
    }

    private void open(Path... paths) {
        room.onNotice(notices::add);
        room.open(List.of(paths));
        tasks.runAll();
    }

    private ResultLayer layer() {
        return room.layers().currentProperty().get();
    }

    private CardiacReading reading() {
        return room.reading().readingProperty().get().orElseThrow();
    }

    @Test
    void theReadingIsBackAsItWasSavedAndMayBeEditedAndSignedAgain() throws IOException {
        ReadPhantom yesterday = new ReadPhantom();
        Path folder = saved(yesterday);
        open(Path.of("study"));
        open(folder);
        CardiacReading before = yesterday.room().reading().readingProperty().get().orElseThrow();
        assertEquals(before.choices(), reading().choices());
        assertEquals(before.measurements().stream().map(Measurement::value).toList(),
                reading().measurements().stream().map(Measurement::value).toList());
        assertEquals(List.of(FRAME), List.copyOf(layer().edits().orElseThrow().editedProperty().get()));
        assertTrue(layer().origin().contains("Signed by Dr. Yesterday on "), layer().origin());
        assertTrue(layer().origin().contains("Contours of 1 picture edited; the AI's lie beside them."), layer().origin());
        assertEquals(1, notices.size(), notices.toString());
        assertEquals("", room.panels().report().readerProperty().get(), "who reads it now has to sign anew");
        room.editing().commands().reset();
        assertTrue(layer().edits().orElseThrow().editedProperty().get().isEmpty());
        room.history().undo();
        signAgain();
    }

    private void signAgain() throws IOException {
        room.panels().report().readerProperty().set("Dr. Today");
        room.panels().report().write(below.resolve("again"));
        tasks.runAll();
        Path again = room.panels().report().writtenProperty().get().orElseThrow().folder();
        String json = Files.readString(again.resolve("result.json"));
        assertTrue(json.contains("Dr. Today") && json.contains("\"operation\": \"clear\""), json);
        assertTrue(Files.exists(again.resolve("labels-ai.nii.gz")) && Files.exists(again.resolve("report.pdf")));
    }

    @Test
    void theAnalysisOwnLabelsAreTheLayerBelow() {
        ReadPhantom yesterday = new ReadPhantom();
        byte[] own = yesterday.room().layers().currentProperty().get().map().frame(FRAME.slice(), FRAME.phase()).clone();
        Path folder = saved(yesterday);
        open(Path.of("study"));
        open(folder);
        assertEquals(2, room.layers().layers().size());
        assertArrayEquals(own, room.layers().layers().getFirst().map().frame(FRAME.slice(), FRAME.phase()));
        assertTrue(room.layers().overlayProperty().get().beside().isPresent());
    }

    @Test
    void whereOnlyTheFinalLabelsWereKeptThatIsSaidAndNothingIsInvented() throws IOException {
        Path folder = saved(new ReadPhantom());
        Files.delete(folder.resolve("labels-ai.nii.gz"));
        open(Path.of("study"));
        open(folder);
        assertEquals(1, room.layers().layers().size());
        assertTrue(layer().origin().contains("only the final ones were kept, the AI's own are not known"), layer().origin());
        room.viewport().frame(2, 3);
        room.editing().commands().clear();
        assertTrue(room.layers().overlayProperty().get().beside().isEmpty(), "there are no outlines of the AI's to draw");
        assertEquals(2, layer().basis().edited().size(), "yesterday's frame is still an edited one");
        room.editing().commands().reset();
        assertTrue(room.editing().hintProperty().get().orElseThrow().contains("were not kept"));
        assertEquals(2, layer().unread().orElseThrow().edits().size());
        assertTrue(layer().unread().orElseThrow().unedited().isEmpty());
    }

    @Test
    void anUneditedResultIsOneLayer() {
        ReadPhantom yesterday = new ReadPhantom();
        yesterday.room().panels().report().write(below);
        yesterday.tasks().runAll();
        open(Path.of("study"));
        open(yesterday.room().panels().report().writtenProperty().get().orElseThrow().folder());
        assertEquals(1, room.layers().layers().size());
        assertTrue(layer().edits().isEmpty());
        assertTrue(layer().origin().contains("Not signed. No contour edited."), layer().origin());
        assertTrue(room.panels().report().readyProperty().get());
    }

    @Test
    void studyAndResultMayBeDroppedTogether() {
        Path folder = saved(new ReadPhantom());
        open(folder.resolve("result.json"), Path.of("study"));
        assertEquals(List.of(List.of(Path.of("study"))), opened);
        assertEquals(Optional.of(6), reading().phases().map(p -> p.es()));
    }

    @Test
    void withoutItsPicturesItIsSaidWhatToOpenFirst() {
        open(saved(new ReadPhantom()));
        Activity.Failed failed = assertInstanceOf(Activity.Failed.class, room.activityProperty().get());
        assertTrue(failed.reason().contains("cine") && failed.reason().contains("Open these first"), failed.reason());
    }

    @Test
    void aFolderThatCannotBeUsedIsNamedAndNothingIsLost() throws IOException {
        Path folder = saved(new ReadPhantom());
        Files.writeString(folder.resolve("result.json"), "{\"schema\": 3}");
        open(Path.of("study"));
        room.analysis().analyse();
        tasks.runAll();
        ResultLayer mine = layer();
        open(folder);
        assertEquals(Notice.Severity.ERROR, notices.getLast().severity());
        assertTrue(notices.getLast().text().contains("result.json: is of schema 3"), notices.toString());
        assertEquals(List.of(mine), room.layers().layers());
        assertInstanceOf(Activity.Reading.class, room.activityProperty().get());
        Files.writeString(folder.resolve("result.json"), "{");
        open(folder);
        assertTrue(notices.getLast().text().contains("result.json: is damaged"), notices.toString());
    }

    @Test
    void aResultOfAnotherSeriesOfTheStudyOpensThatOne() {
        Path folder = saved(new ReadPhantom());
        opener = (paths, progress) -> PhantomSeries.study(new PhantomSeries("other", "9.9.9"), new PhantomSeries("cine"));
        open(Path.of("study"));
        room.open(room.browser().find(s -> s.info().uid().equals("9.9.9")).orElseThrow());
        tasks.runAll();
        open(folder);
        assertEquals("cine", room.browser().openedProperty().get().info().description());
        assertEquals(Optional.of(6), reading().phases().map(p -> p.es()));
    }

    @Test
    void aResultOfPicturesThatAreNotListedIsRefused() {
        Path folder = saved(new ReadPhantom());
        opener = (paths, progress) -> PhantomSeries.study(new PhantomSeries("other", "9.9.9"));
        open(Path.of("study"));
        open(folder);
        assertTrue(notices.getLast().text().contains("was made of another series: cine"), notices.toString());
        assertTrue(room.layers().layers().isEmpty());
    }

    /** The message comes, and with it no layer, also where the series is closed while the folder is read. */
    @Test
    void aStudyClosedMeanwhileLeavesNothing() {
        Path folder = saved(new ReadPhantom());
        open(Path.of("study"));
        room.open(List.of(folder));
        tasks.workOne();
        tasks.deliver();
        room.closeStudy();
        tasks.runAll();
        assertTrue(room.layers().layers().isEmpty());
        assertFalse(room.activityProperty().get() instanceof Activity.Opening);
    }
}
