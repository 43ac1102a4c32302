package org.septum.app.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.tumour.TumourPipeline;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.analysis.StudyInput;
import org.septum.app.analysis.TumourRun;
import org.septum.app.sample.brain.BrainStudy;
import org.septum.imaging.Progress;
import org.septum.viewer.report.ReportViewModel;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.study.CatalogueOpener;

/** The sample brain, analysed and reported in the window, beside what {@code septum analyze} leaves of it. */
class BrainReportTest {
    @TempDir
    Path folder;

    private final WaitingTasks waiting = new WaitingTasks();
    private final List<String> told = new ArrayList<>();

    private static JsonObject result(Path results) throws IOException {
        return JsonParser.parseString(Files.readString(results.resolve("result.json"))).getAsJsonObject();
    }

    private static List<String> names(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theWindowLeavesWhatAnalyzeLeaves() throws Exception {
        ModelRepository models = ModelRepository.open(List.of(Path.of("..", "models")));
        Path study = new BrainStudy().in(folder.resolve("sample"), Progress.none());
        Path analysed = folder.resolve("analysed");
        Path reported;
        try (LazyEngine engine = new LazyEngine()) {
            new TumourRun(models, engine).run(StudyInput.separate(List.of(study), Progress.none()), TumourRun.Options.NONE,
                    analysed, Progress.none());
            reported = inTheWindow(study, models, engine);
        }
        assertEquals(names(analysed), names(reported));
        assertTrue(names(reported).containsAll(List.of("labels.dcm", "labels.nii.gz", "measurements.csv", "measurements.dcm",
                "overview.png", "report.dcm", "report.pdf", "result.json")), names(reported).toString());
        for (String part : List.of("input", "task", "model", "quality", "labels", "measurements", "tumour", "warnings",
                "files")) {
            assertEquals(result(analysed).get(part), result(reported).get(part), part);
        }
        assertArrayEquals(Files.readAllBytes(analysed.resolve("labels.nii.gz")),
                Files.readAllBytes(reported.resolve("labels.nii.gz")));
    }

    private Path inTheWindow(Path study, ModelRepository models, LazyEngine engine) {
        try (TumourAnalyser analyser = new TumourAnalyser(new TumourPipeline(models, engine), models);
                ReadingRoomViewModel room = new ReadingRoomViewModel(new CatalogueOpener(), analyser,
                        waiting.tasks())) {
            room.onNotice(n -> told.add(n.title() + ": " + n.text()));
            room.open(List.of(study));
            waiting.runAll();
            room.analysis().analyse();
            waiting.runAll();
            ReportViewModel report = room.panels().report();
            report.write(folder);
            waiting.runAll();
            assertEquals(List.of(), told);
            return report.writtenProperty().get().orElseThrow().folder();
        } finally {
            waiting.runAll();
        }
    }
}
