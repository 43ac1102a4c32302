package org.septum.viewer.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.Vector3;
import org.septum.measurements.Measurement;
import org.septum.measurements.tumour.Lesion;
import org.septum.measurements.tumour.TumourReading;
import org.septum.reporting.stored.StoredAnalysis;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.edit.EditStore;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.ReadBrain;
import org.septum.viewer.room.Notice;
import org.septum.viewer.room.ReadingRoomViewModel;

/** A brain's reading taken up again: from the folder it was saved in, and from what was kept of a session. */
class ReopenedBrainTest {
    private static final Vector3 TUMOUR = new Vector3(PhantomBrain.TUMOUR[0], PhantomBrain.TUMOUR[1], PhantomBrain.TUMOUR[2]);

    @TempDir
    private Path below;

    private final List<Notice> notices = new ArrayList<>();

    private static ResultLayer layer(ReadBrain brain) {
        return brain.room().layers().currentProperty().get();
    }

    private static TumourReading reading(ReadBrain brain) {
        return brain.room().tumour().readingProperty().get().orElseThrow();
    }

    private static Map<String, Double> values(TumourReading reading) {
        return reading.measurements().stream().filter(m -> !m.id().equals(TumourReading.MIDLINE))
                .collect(Collectors.toMap(Measurement::id, m -> Math.round(m.value() * 100) / 100.0));
    }

    /** Clears a slice of the tumour, and makes the first lesion's longest diameter half as long again. */
    private static void read(ReadBrain brain) {
        ReadingRoomViewModel room = brain.room();
        room.planes().shownProperty().set(true);
        room.planes().goTo(TUMOUR);
        room.editing().commands().clear();
        brain.tasks().runAll();
        Lesion lesion = room.diameters().lesionsProperty().get().getFirst();
        Vector3 end = lesion.size().longest().to();
        room.planes().goTo(end);
        assertTrue(room.diameters().press(room.planes().viewsProperty().get().getFirst(), end, 1));
        room.diameters().drag(end.plus(end.minus(lesion.size().longest().from()).times(0.5)));
        room.diameters().release();
        brain.tasks().runAll();
    }

    private static Path written(ReadBrain brain, Path below) {
        brain.room().panels().report().write(below);
        brain.tasks().runAll();
        return brain.room().panels().report().writtenProperty().get().orElseThrow().folder();
    }

    private ReadBrain reopened(Path folder) {
        ReadBrain brain = ReadBrain.unread(Optional.empty());
        brain.room().onNotice(notices::add);
        brain.room().open(List.of(folder));
        brain.tasks().runAll();
        return brain;
    }

    @Test
    void howFarItIsIsToldWhileTheOtherSeriesAreRead() {
        Path folder = written(new ReadBrain(), below);
        ReadBrain today = ReadBrain.unread(Optional.empty());
        ReopeningViewModel reopening = today.room().reopening();
        List<String> steps = new ArrayList<>();
        reopening.progressProperty().subscribe(progress -> progress.ifPresent(p -> steps.add(p.step())));
        today.room().open(List.of(folder));
        today.tasks().runAll();
        assertTrue(steps.contains("loading T1CE"), steps::toString);
        assertEquals(Optional.empty(), reopening.progressProperty().get());
    }

    @Test
    void labelsEditsAndDiametersAreBackAndMayBeReportedAgain() throws IOException {
        ReadBrain yesterday = new ReadBrain();
        byte[] own = yesterday.labels().frame(slice(yesterday), 0).clone();
        yesterday.room().panels().report().readerProperty().set("Dr. Yesterday");
        read(yesterday);
        Path folder = written(yesterday, below);
        ReadBrain today = reopened(folder);
        assertEquals(values(reading(yesterday)), values(reading(today)));
        assertTrue(today.room().diameters().lesionsProperty().get().getFirst().drawn());
        assertArrayEquals(own, layer(today).edits().orElseThrow().labels().original().frame(slice(today), 0));
        assertEquals(2, today.room().layers().layers().size());
        assertTrue(today.room().layers().overlayProperty().get().beside().isPresent(), "the AI's outlines lie beside");
        assertTrue(layer(today).origin().contains("Signed by Dr. Yesterday"), layer(today).origin());
        assertEquals(List.of("The result is back"), notices.stream().map(Notice::title).toList());
        Path again = written(today, below.resolve("again"));
        StoredAnalysis first = StoredAnalysis.read(folder);
        StoredAnalysis second = StoredAnalysis.read(again);
        assertEquals(first.input().series(), second.input().series());
        assertEquals(first.edits().journal(), second.edits().journal());
        assertEquals(first.drawn().keySet(), second.drawn().keySet());
        assertTrue(Files.exists(again.resolve("labels-ai.nii.gz")) && Files.exists(again.resolve("report.pdf")));
    }

    private static int slice(ReadBrain brain) {
        brain.room().planes().goTo(TUMOUR);
        return brain.room().viewport().state().slice();
    }

    @Test
    void anUntouchedResultIsOneLayerAndMayBeEdited() {
        ReadBrain today = reopened(written(new ReadBrain(), below));
        assertEquals(1, today.room().layers().layers().size());
        assertTrue(layer(today).origin().contains("No contour edited"), layer(today).origin());
        double before = reading(today).measurement("tumour.whole").orElseThrow().value();
        read(today);
        assertTrue(reading(today).measurement("tumour.whole").orElseThrow().value() < before - 5);
        assertTrue(reading(today).basis().edited());
    }

    @Test
    void whereOnlyTheFinalLabelsWereKeptTheNumbersAreStillOfEditedOnes() throws IOException {
        ReadBrain yesterday = new ReadBrain();
        read(yesterday);
        Path folder = written(yesterday, below);
        Files.delete(folder.resolve("labels-ai.nii.gz"));
        ReadBrain today = reopened(folder);
        assertEquals(1, today.room().layers().layers().size());
        assertTrue(layer(today).origin().contains("only the final ones were kept"), layer(today).origin());
        assertTrue(reading(today).basis().edited());
        assertEquals(values(reading(yesterday)), values(reading(today)));
    }

    @Test
    void aDamagedFolderIsNamedAndTheWindowStaysAsItIs() throws IOException {
        Path folder = written(new ReadBrain(), below);
        Files.write(folder.resolve("labels.nii.gz"), new byte[] {1, 2, 3});
        ReadBrain today = reopened(folder);
        assertTrue(notices.getLast().text().contains("labels.nii.gz"), notices.toString());
        assertTrue(today.room().layers().layers().isEmpty());
    }

    @Test
    void whatWasKeptOfASessionCanBeReported() throws IOException {
        Optional<EditStore> store = Optional.of(new EditStore(below.resolve("kept")));
        ReadBrain yesterday = ReadBrain.unread(store);
        yesterday.analyse();
        read(yesterday);
        Map<String, Double> before = values(reading(yesterday));
        yesterday.room().close();
        ReadBrain today = ReadBrain.unread(store);
        assertEquals(before, values(reading(today)));
        assertTrue(today.room().diameters().lesionsProperty().get().getFirst().drawn());
        assertTrue(today.room().panels().report().readyProperty().get());
        StoredAnalysis said = StoredAnalysis.read(written(today, below));
        assertEquals("brain-tumour", said.task());
        assertEquals(2, said.input().series().size());
        assertEquals(1, said.edits().frames().size());
        assertEquals("Brain tumour", said.model().name());
        today.room().close();
    }
}
