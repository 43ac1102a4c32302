package org.septum.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.model.ModelRepository;
import org.septum.app.install.Version;
import org.septum.app.sample.SampleStudy;
import org.septum.app.sample.brain.BrainStudy;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.Series;
import org.septum.reporting.stored.StoredAnalysis;
import org.septum.viewer.analysis.PipelineAnalyser;
import org.septum.viewer.room.Notice;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.study.CatalogueOpener;
import org.septum.viewer.study.SeriesSource;

/** A 4-D file of a head's contrasts opened in the window: with a description, without one, and a cine that only looks like it. */
class ContrastOpeningTest {
    @TempDir
    Path folder;

    private final WaitingTasks waiting = new WaitingTasks();
    private final List<Notice> told = new ArrayList<>();
    private TumourAnalyser head;
    private ReadingRoomViewModel room;

    @BeforeEach
    void start() throws IOException {
        ModelRepository models = ModelRepository.open(List.of(Path.of("..", "models")));
        head = new TumourAnalyser(new KnownLabels("brain-tumour", "MR", models, new BrainStudy().trueLabels()), models);
        PipelineAnalyser heart = new PipelineAnalyser(
                new KnownLabels("cardiac", "MR", models, new SampleStudy().trueLabels()), models, Version.software());
        room = new ReadingRoomViewModel(new CatalogueOpener(head.division()), new TaskAnalyser(heart, head),
                waiting.tasks());
        room.onNotice(told::add);
    }

    @AfterEach
    void close() {
        room.close();
        waiting.runAll();
        head.close();
    }

    /** The sample head's T1 and FLAIR, in this order, as one file. */
    private Path file() throws IOException {
        List<Series> series = Catalogue.open(List.of(new BrainStudy().in(folder.resolve("sample"), Progress.none())), Progress.none())
                .series();
        return written(folder.resolve("head.nii.gz"), named(series, "AX T1"), named(series, "AX FLAIR"));
    }

    private static Series named(List<Series> series, String description) {
        return series.stream().filter(s -> s.info().description().equals(description)).findFirst().orElseThrow();
    }

    private static Path written(Path file, Series... volumes) throws IOException {
        Grid grid = volumes[0].grid().withPhases(volumes.length);
        try (Volume all = Volume.allocate(grid, SampleType.FLOAT32, Rescale.NONE)) {
            float[] values = new float[grid.frameSize()];
            for (int phase = 0; phase < volumes.length; phase++) {
                try (Volume one = volumes[phase].load(Progress.none())) {
                    for (int slice = 0; slice < grid.slices(); slice++) {
                        one.values(slice, 0, values);
                        all.frame(slice, phase).asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer().put(values);
                    }
                }
            }
            NiftiWriter.write(all, file);
        }
        return file;
    }

    private void open(Path path) {
        room.open(List.of(path));
        waiting.runAll();
    }

    private SeriesSource opened() {
        return room.browser().openedProperty().get();
    }

    @Test
    void aDescribedFileOpensAtItsFlairInPlanesWithTheOthersBeside() throws IOException {
        Path file = file();
        Files.writeString(folder.resolve("dataset.json"), "{\"modality\": {\"0\": \"T1w\", \"1\": \"FLAIR\"}}");
        open(file);
        assertEquals("head: FLAIR", opened().info().description());
        assertEquals(1, opened().grid().phases());
        assertTrue(room.planes().shownProperty().get());
        assertEquals(List.of("head: T1w"), room.planes().sequences().others().stream().map(s -> s.info().description()).toList());
        assertEquals(List.of(), told);
        assertTrue(room.naming().unnamed().isEmpty());
    }

    @Test
    void anUndescribedFileIsAskedAboutAndNothingIsLookedForInIt() throws IOException {
        open(file());
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().text().contains("head.nii.gz holds 2 "), told.getFirst().text());
        assertEquals("Name contrasts…", told.getFirst().action().orElseThrow().text());
        assertEquals(1, room.naming().unnamed().size());
        assertTrue(head.models(opened()).isEmpty());
    }

    @Test
    void namedByTheReaderItIsReadAsItsContrasts() throws IOException {
        open(file());
        room.naming().name(room.naming().unnamed().getFirst(), List.of("T1", "FLAIR"));
        waiting.runAll();
        assertEquals("head: FLAIR", opened().info().description());
        assertTrue(room.planes().shownProperty().get());
        assertTrue(room.naming().unnamed().isEmpty());
        assertEquals(Optional.empty(), head.misfit(opened()));
        room.analysis().analyse();
        waiting.runAll();
        room.panels().report().write(folder.resolve("reports"));
        waiting.runAll();
        Path results = room.panels().report().writtenProperty().get().orElseThrow().folder();
        StoredAnalysis said = StoredAnalysis.read(results);
        assertEquals(List.of("flair", "t1"), said.input().series().stream().map(s -> s.role().orElseThrow()).toList());
        told.clear();
        open(results);
        assertEquals(List.of("The result is back"), told.stream().map(Notice::title).toList(), told.toString());
        assertEquals(2, room.layers().layers().size());
    }

    /** The file's name stands for all of it, not for each of its volumes. */
    @Test
    void aFileNamedAfterAContrastIsAskedAboutAllTheSame() throws IOException {
        open(Files.move(file(), folder.resolve("flair_t1.nii.gz")));
        assertEquals(1, room.naming().unnamed().size());
        assertTrue(head.models(opened()).isEmpty());
    }

    @Test
    void momentsOfABeatStayOneSeries() throws IOException {
        List<Series> series = Catalogue.open(List.of(new BrainStudy().in(folder.resolve("sample"), Progress.none())), Progress.none())
                .series();
        Series flair = named(series, "AX FLAIR");
        open(written(folder.resolve("beat.nii.gz"), flair, flair, flair));
        assertEquals(3, opened().grid().phases());
        assertEquals(List.of(), told);
        assertFalse(room.planes().shownProperty().get());
    }
}
