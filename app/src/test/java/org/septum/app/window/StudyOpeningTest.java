package org.septum.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.tumour.TumourPipeline;
import org.septum.app.install.Version;
import org.septum.app.sample.SampleStudy;
import org.septum.app.sample.brain.BrainStudy;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Progress;
import org.septum.viewer.analysis.PipelineAnalyser;
import org.septum.viewer.browser.BrowserRow;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.study.CatalogueOpener;
import org.septum.viewer.study.SeriesSource;

/** What the window shows first of the sample studies, and how. */
class StudyOpeningTest {
    private static final NetworkSource NONE = (model, precision) -> {
        throw new IllegalStateException("opening runs no network");
    };

    @TempDir
    Path folder;

    private final WaitingTasks waiting = new WaitingTasks();
    private TumourAnalyser head;
    private ReadingRoomViewModel room;
    private Path brain;

    @BeforeEach
    void start() throws IOException {
        ModelRepository models = ModelRepository.open(List.of(Path.of("..", "models")));
        head = new TumourAnalyser(new TumourPipeline(models, NONE), models);
        room = new ReadingRoomViewModel(new CatalogueOpener(), new TaskAnalyser(
                new PipelineAnalyser(new CardiacPipeline(models, NONE), models, Version.software()), head),
                waiting.tasks());
        brain = new BrainStudy().in(folder.resolve("samples"), Progress.none());
    }

    @AfterEach
    void close() {
        room.close();
        waiting.runAll();
        head.close();
    }

    private String opened(Path... paths) {
        room.open(List.of(paths));
        waiting.runAll();
        return room.browser().openedProperty().get().info().description();
    }

    private void rename(String series, String from) throws IOException {
        try (Stream<Path> files = Files.list(brain)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(series)).toList()) {
                Attributes data = DicomFile.read(file).dataset();
                assertEquals(from, data.getString(Tag.SeriesDescription, ""));
                data.setString(Tag.SeriesDescription, VR.LO, "AX");
                DicomWriter.write(file, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
            }
        }
    }

    @Test
    void aHeadOpensAtItsFlairInPlanes() {
        assertEquals("AX FLAIR", opened(brain));
        assertTrue(room.planes().shownProperty().get());
        assertEquals(3, room.planes().viewsProperty().get().size());
        assertEquals(2, room.planes().sequences().others().size(), "T1 with and without contrast lie in the same space");
    }

    /** What the name leaves open, the times of the sequence tell. */
    @Test
    void aFlairWithoutANameIsToldByItsSettings() throws IOException {
        rename("series1", "AX FLAIR");
        assertEquals("AX", opened(brain));
        assertTrue(room.planes().shownProperty().get());
    }

    @Test
    void aHeartOpensAtItsCineAlsoWithAHeadBesideIt() throws IOException {
        Path heart = new SampleStudy().in(folder.resolve("samples"), Progress.none());
        opened(heart, brain);
        SeriesSource shown = room.browser().openedProperty().get();
        assertTrue(shown.grid().phases() > 1);
        assertFalse(room.planes().shownProperty().get());
        SeriesSource flair = flair();
        room.open(flair);
        waiting.runAll();
        assertTrue(room.planes().shownProperty().get());
        room.open(shown);
        waiting.runAll();
        assertFalse(room.planes().shownProperty().get());
    }

    private SeriesSource flair() {
        return room.browser().rows().stream().filter(BrowserRow.OfSeries.class::isInstance)
                .map(r -> ((BrowserRow.OfSeries) r).series())
                .filter(s -> s.info().description().equals("AX FLAIR")).findFirst().orElseThrow();
    }
}
