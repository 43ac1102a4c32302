package org.septum.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.Analysis;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.AnalysisTiming;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.app.sample.brain.BrainStudy;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.reporting.Findings;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.study.CatalogueOpener;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;

/** In the window a head's FLAIR is offered every model of the task, one of others too, and is looked at with its study. */
class TumourAnalyserTest {
    private static final Analyser.AnalysisOptions OPTIONS = new Analyser.AnalysisOptions("others", Precision.FP32, Quality.FAST);

    @TempDir
    Path folder;

    private final List<AnalysisInput> given = new ArrayList<>();
    private ModelRepository models;
    private StudyList study;

    @BeforeEach
    void makeAStudyAndAModel() throws IOException {
        Path model = Files.createDirectories(folder.resolve("models/others"));
        Files.writeString(model.resolve("model.json"), """
                {"schema": 1, "id": "others", "version": "1", "task": "brain-tumour", "name": "Of others", "licence": "L",
                 "intendedUse": "A test.",
                 "inputs": [{"name": "x", "elementType": "f32", "layout": "NDHWC", "channels": ["flair", "t1"], "tilePx": [4, 4, 4],
                   "orientation": "axial", "interpolation": "linear", "normalisation": {"type": "zscore-brain"}}],
                 "outputs": [{"name": "y", "layout": "NDHWC", "activation": "softmax", "labels": [
                   {"value": 4, "channel": 1, "id": "tumour", "name": "Tumour", "color": "#F08A24",
                    "code": {"value": "108369006", "scheme": "SCT", "meaning": "Neoplasm"}}]}],
                 "networks": {"fp32": "net.onnx"}, "files": {"net.onnx": "%s"},
                 "selftest": {"noise": {"seed": 1, "pictures": 1}, "expected": {"fp32": "a.npy"}, "tolerance": {"fp32": 1}}}
                """.formatted("0".repeat(64)));
        models = ModelRepository.open(List.of(folder.resolve("models")));
        study = new CatalogueOpener().open(List.of(new BrainStudy().in(folder.resolve("sample"), Progress.none())), Progress.none());
    }

    @Test
    void theFlairIsOfferedItAndTheOthersSayWhereToLook() {
        try (TumourAnalyser analyser = new TumourAnalyser(new OneLabel(), models)) {
            assertEquals(List.of("others"), analyser.models(series("AX FLAIR")).stream().map(Analyser.ModelChoice::id).toList());
            assertEquals(Optional.empty(), analyser.misfit(series("AX FLAIR")));
            assertEquals(List.of(), analyser.models(series("AX T1")));
            assertTrue(analyser.misfit(series("AX T1")).orElseThrow().contains("Open the FLAIR"));
        }
    }

    @Test
    void itIsLookedAtWithTheRestOfItsStudyWhichIsReadOnceAndClosedWithIt() throws Exception {
        OpenSeries flair = OpenSeries.load(series("AX FLAIR"), Progress.none());
        try (flair; TumourAnalyser analyser = new TumourAnalyser(new OneLabel(), models)) {
            Volume[] open = new Volume[1];
            Findings findings = flair.pixels().using(volume -> {
                open[0] = volume;
                return analyser.analyse(flair, volume, OPTIONS, Progress.none(), FrameListener.none());
            });
            assertEquals("brain-tumour", findings.task());
            assertTrue(findings.measurements().stream().anyMatch(m -> m.id().equals("tumour.whole") && m.value() > 0));
            assertEquals(List.of("flair", "t1", "t1ce"), given.stream().map(AnalysisInput::role).toList());
            assertSame(open[0], given.getFirst().volume(), "the FLAIR is not read again");
            List<AnalysisInput> first = List.copyOf(given);
            flair.pixels().using(volume -> analyser.analyse(flair, volume, OPTIONS, Progress.none(), FrameListener.none()));
            assertSame(first.get(1).volume(), given.get(1).volume(), "nor are the others");
            first.get(1).volume().value(0, 0, 0, 0);
        }
        assertThrows(IllegalStateException.class, () -> given.get(1).volume().value(0, 0, 0, 0));
    }

    private SeriesSource series(String description) {
        return study.series().filter(s -> s.info().description().equals(description)).findFirst().orElseThrow();
    }

    /** Labels one voxel and remembers what it was given. */
    private final class OneLabel implements Analysis {
        @Override
        public String task() {
            return "brain-tumour";
        }

        @Override
        public Optional<String> misfit(Grid grid, String modality) {
            return Optional.empty();
        }

        @Override
        public AnalysisResult run(AnalysisRequest request, Progress progress, FrameListener listener) {
            given.clear();
            given.addAll(request.inputs());
            Manifest manifest = models.byId(request.modelId().orElseThrow()).orElseThrow().manifest();
            LabelMap map = LabelMap.empty(request.inputs().getFirst().volume().grid());
            map.frame(3, 0)[1000] = 4;
            Duration none = Duration.ZERO;
            return new AnalysisResult(new Segmentation(map, manifest.labels(), new Provenance("others", "1", "fp32", "")), manifest,
                    List.of(), new AnalysisTiming(none, none, none, none, none));
        }
    }
}
