package org.septum.app.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.model.ModelRepository;
import org.septum.app.install.Version;
import org.septum.app.sample.SampleStudy;
import org.septum.app.sample.brain.BrainStudy;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.measurements.Measurement;
import org.septum.reporting.stored.StoredAnalysis;
import org.septum.reporting.stored.StoredSeries;
import org.septum.viewer.analysis.PipelineAnalyser;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.report.ReportViewModel;
import org.septum.viewer.room.Activity;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.study.CatalogueOpener;

/** The sample studies' results and segmentations, opened again on the DICOM files they were made of. */
class ReopenedFilesTest {
    @TempDir
    Path folder;

    private final WaitingTasks waiting = new WaitingTasks();
    private final List<String> told = new ArrayList<>();
    private ModelRepository models;
    private TumourAnalyser head;
    private ReadingRoomViewModel room;

    @BeforeEach
    void open() throws IOException {
        models = ModelRepository.open(List.of(Path.of("..", "models")));
        head = new TumourAnalyser(new KnownLabels("brain-tumour", "MR", models, new BrainStudy().trueLabels()), models);
        window();
    }

    /** Another window on the same disk. */
    private void window() {
        PipelineAnalyser heart = new PipelineAnalyser(
                new KnownLabels("cardiac", "MR", models, new SampleStudy().trueLabels()), models, Version.software());
        room = new ReadingRoomViewModel(new CatalogueOpener(), new TaskAnalyser(heart, head),
                waiting.tasks());
        room.onNotice(n -> told.add(n.title() + ": " + n.text()));
    }

    @AfterEach
    void close() {
        room.close();
        waiting.runAll();
        head.close();
    }

    private void open(Path... paths) {
        room.open(List.of(paths));
        waiting.runAll();
    }

    private Path analysed(Path study) {
        open(study);
        room.analysis().analyse();
        waiting.runAll();
        return reported("first");
    }

    private Path reported(String name) {
        ReportViewModel report = room.panels().report();
        report.write(folder.resolve(name));
        waiting.runAll();
        return report.writtenProperty().get().orElseThrow(() -> new AssertionError(told.toString())).folder();
    }

    private void again() {
        room.close();
        waiting.runAll();
        told.clear();
        window();
    }

    private ResultLayer layer() {
        return room.layers().currentProperty().get();
    }

    private static Map<String, Double> values(Path results) throws UnusableInputException {
        return StoredAnalysis.read(results).measurements().stream().collect(Collectors.toMap(Measurement::id, Measurement::value));
    }

    private Path brain() throws IOException {
        return new BrainStudy().in(folder.resolve("sample"), Progress.none());
    }

    private Path heart() throws IOException {
        return new SampleStudy().in(folder.resolve("sample"), Progress.none());
    }

    private static void same(LabelMap expected, LabelMap found) {
        for (int phase = 0; phase < expected.grid().phases(); phase++) {
            for (int slice = 0; slice < expected.grid().slices(); slice++) {
                assertArrayEquals(expected.frame(slice, phase), found.frame(slice, phase));
            }
        }
    }

    @Test
    void aBrainsResultIsBackWithItsSeriesAndIsReportedAgain() throws IOException {
        Path study = brain();
        Path results = analysed(study);
        assertEquals(List.of(), told);
        again();
        open(study, results);
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().startsWith("The result is back: "), told.getFirst());
        Path second = reported("second");
        StoredAnalysis before = StoredAnalysis.read(results);
        StoredAnalysis now = StoredAnalysis.read(second);
        assertEquals(List.of("flair", "t1", "t1ce"), now.input().series().stream().map(s -> s.role().orElseThrow()).toList());
        assertEquals(before.input(), now.input());
        assertEquals(before.measurements(), now.measurements());
        assertEquals(before.warnings(), now.warnings());
        assertEquals(before.model(), now.model());
        assertArrayEquals(Files.readAllBytes(results.resolve("overview.png")), Files.readAllBytes(second.resolve("overview.png")));
    }

    @Test
    void aBrainsResultWithoutOneOfItsSeriesSaysWhich() throws IOException {
        Path results = analysed(brain());
        StoredSeries contrast = StoredAnalysis.read(results).input().series().getLast();
        again();
        Path part = Files.createDirectories(folder.resolve("part"));
        room.open(List.of(BrainStudy.folder(folder.resolve("sample"))));
        waiting.runAll();
        List<Path> files = room.browser().find(s -> s.info().uid().equals(contrast.uid())).orElseThrow().info().files();
        Path sample = BrainStudy.folder(folder.resolve("sample"));
        for (Path file : all(sample)) {
            if (!files.contains(file)) {
                Files.copy(file, part.resolve(sample.relativize(file).toString().replace('/', '-')));
            }
        }
        again();
        open(part, results);
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().contains("result.json: was also made of the T1 with contrast \"AX T1 +C\""), told.getFirst());
        assertTrue(room.layers().layers().isEmpty());
        assertInstanceOf(Activity.Reading.class, room.activityProperty().get());
    }

    private static List<Path> all(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aBrainsSegmentationAloneBecomesALayerThatIsMeasuredAndReported() throws IOException {
        Path study = brain();
        Path results = analysed(study);
        Path file = Files.copy(results.resolve("labels.dcm"), folder.resolve("alone.dcm"));
        again();
        open(study);
        open(file);
        assertEquals("AX FLAIR", room.browser().openedProperty().get().info().description());
        same(new BrainStudy().trueLabels(), layer().map());
        assertTrue(layer().origin().contains("From the DICOM segmentation alone.dcm"), layer().origin());
        assertEquals(1, told.size(), told.toString());
        Path second = reported("second");
        Map<String, Double> now = values(second);
        values(results).forEach((id, value) -> assertEquals(value, now.get(id), 0.002, id));
        assertTrue(Files.exists(second.resolve("labels.dcm")) && Files.exists(second.resolve("report.pdf")));
        assertTrue(StoredAnalysis.read(second).warnings().stream().anyMatch(w -> w.code().equals("labels-from-segmentation")));
    }

    @Test
    void aHeartsSegmentationInItsStudysFolderIsTakenUpWithIt() throws IOException {
        Path study = heart();
        Path results = analysed(study);
        Path together = Files.createDirectories(folder.resolve("together"));
        for (Path file : all(study)) {
            Files.copy(file, together.resolve(study.relativize(file).toString().replace('/', '-')));
        }
        Files.copy(results.resolve("labels.dcm"), together.resolve("seg.dcm"));
        again();
        open(together);
        same(new SampleStudy().trueLabels(), layer().map());
        Map<String, Double> now = values(reported("second"));
        assertEquals(values(results).get("lv.ef"), now.get("lv.ef"), 0.002);
        assertEquals(values(results).get("rv.edv"), now.get("rv.edv"), 0.002);
    }

    @Test
    void aSegmentationWithoutItsPicturesSaysWhatIsMissing() throws IOException {
        Path brain = brain();
        Path results = analysed(brain);
        Path file = Files.copy(results.resolve("labels.dcm"), folder.resolve("alone.dcm"));
        String uid = StoredAnalysis.read(results).input().main().uid();
        again();
        open(file);
        Activity.Failed failed = assertInstanceOf(Activity.Failed.class, room.activityProperty().get());
        assertTrue(failed.reason().contains("alone.dcm: is a segmentation of pictures that are not open (series " + uid),
                failed.reason());
        open(heart());
        open(file);
        assertTrue(told.getLast().contains("alone.dcm: is a segmentation of pictures that are not open"), told.toString());
        assertTrue(room.layers().layers().isEmpty());
    }
}
