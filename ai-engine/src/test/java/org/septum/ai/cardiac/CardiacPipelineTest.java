package org.septum.ai.cardiac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.UnfitInputException;
import org.septum.ai.inference.ThresholdNetwork;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Normalisation;
import org.septum.ai.model.OutputSpec;
import org.septum.ai.model.Postprocessing;
import org.septum.ai.model.Precision;
import org.septum.ai.model.SelfTest;
import org.septum.ai.model.Uncertainty;
import org.septum.ai.model.WindowPlace;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Lengths;
import org.septum.imaging.study.Placement;

/** The whole way from a picture to labels, with a network whose answer is known: bright pixels are the structure. */
class CardiacPipelineTest {
    private static final ModelPackage LOCATOR = model("locator", "cardiac-locator", 64, 4.0, WindowPlace.PICTURE_CENTRE);
    private static final ModelPackage SEGMENTER = model("sax", "cardiac", 96, 1.5, WindowPlace.HEART_CENTRE);

    private final ThresholdNetwork locator = new ThresholdNetwork(64 * 64, 4, 2, 1);
    private final ThresholdNetwork segmenter = new ThresholdNetwork(96 * 96, 4, 3, 1.4f);
    private final CardiacPipeline pipeline = new CardiacPipeline(
            new ModelRepository(List.of(), List.of(LOCATOR, SEGMENTER), List.of()),
            (model, precision) -> model == LOCATOR ? locator : segmenter);

    @AfterEach
    void nothingIsLeftRunning() {
        assertEquals(0, locator.open.get() + segmenter.open.get());
        assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("threshold-network")));
    }

    @Test
    void theDiscIsFoundWhereItWasDrawn() throws Exception {
        try (Volume volume = DrawnHeart.volume(6, 4)) {
            AnalysisResult result = run(volume, Progress.none(), FrameListener.none());
            LabelMap map = result.segmentation().map();
            for (int phase = 0; phase < 4; phase++) {
                double radius = DrawnHeart.radiusMm(phase);
                double area = Math.PI * radius * radius;
                double found = map.count(1, phase) * 1.2 * 1.6 / 6;
                assertEquals(area, found, 0.04 * area, "phase " + phase);
                assertCentre(map.frame(2, phase), volume.grid());
            }
            // a cylinder never narrows, and the stand-in's scores are close to one another
            assertEquals(List.of("stack-short", "confidence-low"), result.warnings().stream().map(w -> w.code()).toList());
            assertEquals("fp32", result.segmentation().provenance().precision());
            assertSame(SEGMENTER.manifest(), result.model());
        }
    }

    private static void assertCentre(byte[] frame, Grid grid) {
        double n = 0;
        double row = 0;
        double column = 0;
        for (int i = 0; i < frame.length; i++) {
            n += frame[i];
            row += frame[i] * (i / grid.columns());
            column += frame[i] * (i % grid.columns());
        }
        assertEquals(DrawnHeart.ROW, row / n, 0.3);
        assertEquals(DrawnHeart.COLUMN, column / n, 0.3);
    }

    @Test
    void framesAreToldInOrderAndPhasesWhenWhole() throws Exception {
        List<String> calls = new ArrayList<>();
        Segmentation[] growing = new Segmentation[1];
        FrameListener listener = new FrameListener() {
            @Override
            public void started(Segmentation segmentation) {
                growing[0] = segmentation;
                calls.add("started");
            }

            @Override
            public void frameDone(int slice, int phase) {
                assertTrue(growing[0].map().count(1, phase) > 0);
                calls.add(slice + "/" + phase);
            }

            @Override
            public void phaseDone(int phase) {
                calls.add("phase " + phase);
            }
        };
        try (Volume volume = DrawnHeart.volume(3, 2)) {
            AnalysisResult result = run(volume, Progress.none(), listener);
            assertSame(growing[0], result.segmentation());
        }
        assertEquals(List.of("started", "0/0", "1/0", "2/0", "phase 0", "0/1", "1/1", "2/1", "phase 1"), calls);
    }

    @Test
    void twoRunsGiveTheSameBytes() throws Exception {
        try (Volume volume = DrawnHeart.volume(4, 3)) {
            LabelMap a = run(volume, Progress.none(), FrameListener.none()).segmentation().map();
            LabelMap b = run(volume, Progress.none(), FrameListener.none()).segmentation().map();
            for (int phase = 0; phase < 3; phase++) {
                for (int slice = 0; slice < 4; slice++) {
                    assertArrayEquals(a.frame(slice, phase), b.frame(slice, phase));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "7"})
    void cancellingAtAnyPointEndsTheRun(int framesBefore) {
        int[] frames = {0};
        List<Double> fractions = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void report(double fraction, String step) {
                fractions.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return frames[0] >= framesBefore;
            }
        };
        try (Volume volume = DrawnHeart.volume(14, 7)) {
            assertThrows(CancellationException.class, () -> run(volume, progress, (slice, phase) -> frames[0]++));
        }
        assertTrue(frames[0] < framesBefore + 4, frames[0] + " frames");
        assertEquals(fractions.stream().sorted().toList(), fractions);
    }

    /** A part of the picture may be brighter, as fat is: the largest region is the heart. */
    @Test
    void aSmallerBrightSpotElsewhereDoesNotDistract() throws Exception {
        try (Volume volume = DrawnHeart.volume(3, 2)) {
            for (int phase = 0; phase < 2; phase++) {
                for (int slice = 0; slice < 3; slice++) {
                    for (int i = 0; i < volume.grid().frameSize(); i++) {
                        if (Math.hypot(i / 180 - 130, i % 180 - 30) < 9) {
                            volume.frame(slice, phase).setAtIndex(ValueLayout.JAVA_SHORT, i, (short) 950);
                        }
                    }
                }
            }
            LabelMap map = run(volume, Progress.none(), FrameListener.none()).segmentation().map();
            assertCentre(map.frame(1, 0), volume.grid());
        }
    }

    @Test
    void anEmptyPictureHasNoHeart() {
        try (Volume volume = Volume.allocate(DrawnHeart.grid(5, 2), SampleType.INT16, Rescale.NONE)) {
            assertUnfit(volume, "MR", "no heart");
        }
    }

    @Test
    void aSpotIsNoHeart() {
        try (Volume volume = DrawnHeart.volume(5, 2)) {
            for (int phase = 0; phase < 2; phase++) {
                for (int slice = 0; slice < 5; slice++) {
                    for (int i = 0; i < volume.grid().frameSize(); i++) {
                        boolean spot = Math.hypot(i / 180 - 40, i % 180 - 40) < 4;
                        volume.frame(slice, phase).setAtIndex(ValueLayout.JAVA_SHORT, i, (short) (spot ? 900 : 100));
                    }
                }
            }
            assertUnfit(volume, "MR", "no heart");
        }
    }

    @Test
    void hounsfieldUnitsAreNotSegmented() {
        try (Volume volume = DrawnHeart.volume(DrawnHeart.grid(5, 2), -1000, 70, 118)) {
            assertUnfit(volume, "", "look like CT");
        }
    }

    @Test
    void valuesThatAreNotFiniteAreNamed() {
        try (Volume volume = Volume.allocate(DrawnHeart.grid(5, 1), SampleType.FLOAT32, Rescale.NONE)) {
            volume.frame(3, 0).setAtIndex(ValueLayout.JAVA_FLOAT, 80 * 180 + 90, Float.NaN);
            assertUnfit(volume, "", "slice 4, phase 1");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            180 | 150 | 5 | 1.2 | 1.6 | 8   | CT | is CT
            180 | 150 | 1 | 1.2 | 1.6 | 8   | MR | at least 3 slices
            180 | 150 | 5 | 0.1 | 1.6 | 8   | MR | pixels of 1.60 × 0.10
            180 | 150 | 5 | 1.2 | 6.0 | 8   | MR | pixels of
            180 | 150 | 5 | 1.2 | 1.6 | 1.0 | MR | slices 1.00 mm apart
            180 | 150 | 5 | 1.2 | 1.6 | 40  | MR | slices 40.00 mm apart
            40  | 150 | 5 | 1.2 | 1.6 | 8   | MR | too small
            """)
    void geometryThatIsNoShortAxisIsRefused(
            int columns, int rows, int slices, double column, double row, double slice, String modality, String reason) {
        Grid grid = new Grid(columns, rows, slices, 2, Affine.ofRows(column, 0, 0, 0, 0, row, 0, 0, 0, 0, slice, 0));
        try (Volume volume = Volume.allocate(grid, SampleType.UINT8, Rescale.NONE)) {
            Optional<String> misfit = pipeline.misfit(volume.grid(), modality);
            assertTrue(misfit.orElseThrow().contains(reason), misfit.get());
            assertUnfit(volume, modality, reason);
        }
    }

    /** Without a place the grid has lengths all the same, which mean nothing. */
    @Test
    void picturesInColourOrWithoutAPlaceFitNoTask() {
        Grid grid = DrawnHeart.grid(5, 2);
        Placement nowhere = new Placement(Lengths.UNKNOWN, "", "");
        assertEquals(Optional.empty(), pipeline.misfit(grid, "MR", false, Placement.IN_PATIENT));
        assertTrue(pipeline.misfit(grid, "MR", true, Placement.IN_PATIENT).orElseThrow().contains("colour"));
        assertTrue(pipeline.misfit(grid, "MR", false, nowhere).orElseThrow().contains("where the pictures lie"));
    }

    @Test
    void oneSeriesIsAnalysedNotTwo() {
        try (Volume volume = DrawnHeart.volume(3, 1)) {
            AnalysisInput input = new AnalysisInput("image", volume, "MR");
            AnalysisRequest two = new AnalysisRequest(List.of(input, input), Optional.empty(), Precision.FP32);
            assertThrows(UnfitInputException.class, () -> pipeline.run(two, Progress.none(), FrameListener.none()));
        }
    }

    @Test
    void aStructureThatIsCutOffAndASinglePhaseAreSaid() throws Exception {
        try (Volume volume = DrawnHeart.volume(DrawnHeart.grid(6, 1), DrawnHeart.DISC, 10, 118)) {
            AnalysisResult result = run(volume, Progress.none(), FrameListener.none());
            assertEquals(List.of("one-phase", "heart-cut-off"),
                    result.warnings().stream().map(w -> w.code()).limit(2).toList());
        }
    }

    @Test
    void anUnknownModelIsNamedAndSoIsOneOfAnotherTask() {
        try (Volume volume = DrawnHeart.volume(3, 1)) {
            List<AnalysisInput> inputs = List.of(new AnalysisInput("image", volume, "MR"));
            for (Map.Entry<String, String> e : Map.of("nowhere", "\"nowhere\"", "locator", "not \"cardiac\"").entrySet()) {
                AnalysisRequest request = new AnalysisRequest(inputs, Optional.of(e.getKey()), Precision.FP32);
                ModelRejectedException thrown = assertThrows(ModelRejectedException.class,
                        () -> pipeline.run(request, Progress.none(), FrameListener.none()));
                assertTrue(thrown.getMessage().contains(e.getValue()), thrown.getMessage());
            }
        }
        assertFalse(segmenter.started.get() > 0);
    }

    @Test
    void bestQualityIsRefusedOfAModelThatKnowsNone() {
        try (Volume volume = DrawnHeart.volume(3, 1)) {
            AnalysisRequest request = new AnalysisRequest(
                    List.of(new AnalysisInput("image", volume, "MR")), Optional.empty(), Precision.FP32, Quality.BEST);
            ModelRejectedException thrown = assertThrows(ModelRejectedException.class,
                    () -> pipeline.run(request, Progress.none(), FrameListener.none()));
            assertTrue(thrown.getMessage().contains("best: is missing"), thrown.getMessage());
        }
    }

    private void assertUnfit(Volume volume, String modality, String reason) {
        UnfitInputException e = assertThrows(UnfitInputException.class,
                () -> pipeline.run(AnalysisRequest.of(volume, modality, Precision.FP32), Progress.none(), FrameListener.none()));
        assertTrue(e.reason().contains(reason), e.reason());
    }

    private AnalysisResult run(Volume volume, Progress progress, FrameListener listener) throws Exception {
        return pipeline.run(AnalysisRequest.of(volume, "MR", Precision.FP32), progress, listener);
    }

    private static ModelPackage model(String id, String task, int size, double spacing, WindowPlace place) {
        InputSpec input = new InputSpec("image", List.of("image"), size, size, spacing, spacing, place,
                place == WindowPlace.PICTURE_CENTRE, new Normalisation(Normalisation.Type.ZSCORE, 5));
        Label label = new Label(1, "lv", "Left ventricle", 0xE0524F, new CodedConcept("87878005", "SCT", "Left ventricle"));
        OutputSpec output = new OutputSpec("logits", OutputSpec.Activation.SOFTMAX, new LabelSet(List.of(label)));
        Manifest manifest = new Manifest(id, "1", task, id, "none", "Test.",
                place == WindowPlace.HEART_CENTRE ? Optional.of("locator") : Optional.empty(), List.of(input), List.of(output),
                List.of(new Postprocessing.LargestComponent(List.of(1))),
                new SelfTest("selftest/input.npy", Map.of(), Map.of()), Optional.empty(),
                Optional.of(new Uncertainty("nobody", Map.of(), OptionalDouble.of(0.88))),
                Map.of("fp32/model.xml", "", "fp32/model.bin", "ab"));
        return new ModelPackage(Path.of("models", id), manifest);
    }
}
