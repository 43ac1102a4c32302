package org.septum.ai.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.septum.ai.AnalysisInput;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Normalisation;
import org.septum.ai.model.Orientation;
import org.septum.ai.model.OutputSpec;
import org.septum.ai.model.Postprocessing;
import org.septum.ai.model.Precision;
import org.septum.ai.model.SelfTest;
import org.septum.ai.model.Uncertainty;
import org.septum.ai.model.WindowPlace;
import org.septum.ai.tumour.series.MrRole;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Progress;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;

/** The whole way from a head to labels, with a network whose answer is known: bright in FLAIR is oedema, bright in T1 with contrast enhances. */
class TumourPipelineTest {
    private static final int SIZE = 96;
    private static final double SPACING = 2.2;
    private static final List<String> CHANNELS = List.of("flair-before", "flair", "flair-after", "t1", "t1ce");

    private final PixelNetwork network = new PixelNetwork(SIZE * SIZE, 5, 4, TumourPipelineTest::score);
    private final TumourPipeline pipeline = pipeline(List.of(), CHANNELS, Orientation.AXIAL);
    private final List<Volume> volumes = new ArrayList<>();

    /** Scores that rise steeply where the relative intensity passes the middle between brain (1) and lesion (2.5). */
    private static void score(float[] in, float[] out) {
        out[0] = 0;
        out[1] = -40;
        out[2] = 20 * (in[1] - 1.75f);
        out[3] = in[4] > 0 ? out[2] + 40 * (in[4] - 1.75f) : -40;
    }

    private TumourPipeline pipeline(List<Postprocessing> steps, List<String> channels, Orientation orientation) {
        ModelPackage model = model(steps, channels, orientation);
        return new TumourPipeline(new ModelRepository(List.of(), List.of(model), List.of()), (m, precision) -> network);
    }

    private static ModelPackage model(List<Postprocessing> steps, List<String> channels, Orientation orientation) {
        Uncertainty uncertainty = new Uncertainty("nobody", Map.of(), OptionalDouble.of(0.9));
        InputSpec input = new InputSpec("image", channels, SIZE, SIZE, SPACING, SPACING, orientation, WindowPlace.HEAD_CENTRE,
                false, 5, new Normalisation(Normalisation.Type.HEAD_MEDIAN, 5));
        CodedConcept code = new CodedConcept("1", "99TEST", "part");
        OutputSpec output = new OutputSpec("logits", OutputSpec.Activation.SOFTMAX, new LabelSet(List.of(
                new Label(1, "necrosis", "Necrosis", 0xE0524F, code), new Label(2, "oedema", "Oedema", 0x6FD98A, code),
                new Label(3, "enhancing", "Enhancing", 0xF2D64B, code))));
        Manifest manifest = new Manifest("heads", "1", TumourPipeline.TASK, "Heads", "none", "Test.", Optional.empty(),
                List.of(input), List.of(output), steps, new SelfTest("in.npy", Map.of(), Map.of()), Optional.empty(),
                Optional.of(uncertainty), Map.of("fp32/model.xml", "0", "fp32/model.bin", "0"));
        return new ModelPackage(Path.of("heads"), manifest);
    }

    @AfterEach
    void everythingIsClosed() {
        volumes.forEach(Volume::close);
        assertEquals(0, network.open.get());
    }

    private AnalysisInput input(Grid grid, MrRole role) {
        Volume volume = DrawnHead.volume(grid, role);
        volumes.add(volume);
        return new AnalysisInput(role.id(), volume, "MR", "a " + role.id());
    }

    private List<AnalysisInput> inputs(Grid grid, MrRole... roles) {
        return List.of(roles).stream().map(role -> input(grid, role)).toList();
    }

    private static AnalysisRequest request(List<AnalysisInput> inputs) {
        return new AnalysisRequest(inputs, Optional.empty(), Precision.FP32);
    }

    private AnalysisResult run(TumourPipeline with, List<AnalysisInput> inputs) throws Exception {
        return with.run(request(inputs), Progress.none(), FrameListener.none());
    }

    private String refusal(List<AnalysisInput> inputs) {
        return assertThrows(UnfitInputException.class, () -> run(pipeline, inputs)).reason();
    }

    private static double ml(AnalysisResult result, int label) {
        LabelMap map = result.segmentation().map();
        return map.count(label, 0) * map.grid().voxelMl();
    }

    @Test
    void bothPartsAreFoundWhereTheyWereDrawnHoweverTheVolumeIsStored() throws Exception {
        for (Grid grid : List.of(DrawnHead.axial(), DrawnHead.sagittal(), DrawnHead.turned())) {
            AnalysisResult result = run(pipeline, inputs(grid, MrRole.FLAIR, MrRole.T1, MrRole.T1CE));
            double core = DrawnHead.ballMl(DrawnHead.CORE_MM);
            assertEquals(core, ml(result, 3), 0.06 * core);
            double oedema = DrawnHead.ballMl(DrawnHead.OEDEMA_MM) - core;
            assertEquals(oedema, ml(result, 2), 0.04 * oedema);
            assertEquals(0, ml(result, 1));
            double[] centre = centre(result.segmentation().map(), 3);
            for (int axis = 0; axis < 3; axis++) {
                assertEquals(DrawnHead.TUMOUR[axis], centre[axis], 0.4, "axis " + axis);
            }
            assertEquals(List.of(), result.warnings());
        }
    }

    @Test
    void theSameVoxelsAreLabelledHoweverTheyAreStored() throws Exception {
        LabelMap axial = run(pipeline, inputs(DrawnHead.axial(), MrRole.FLAIR, MrRole.T1CE)).segmentation().map();
        LabelMap sagittal = run(pipeline, inputs(DrawnHead.sagittal(), MrRole.FLAIR, MrRole.T1CE)).segmentation().map();
        for (int plane = 0; plane < 40; plane++) {
            for (int row = 0; row < 110; row++) {
                for (int column = 0; column < 90; column++) {
                    assertEquals(axial.label(column, row, plane, 0), sagittal.label(row, 39 - plane, 89 - column, 0));
                }
            }
        }
    }

    /** Patient mm of the middle of a label. */
    private static double[] centre(LabelMap map, int label) {
        double[] sum = new double[3];
        long n = 0;
        Grid grid = map.grid();
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    if (map.label(column, row, slice, 0) == label) {
                        double[] p = grid.toPatient().apply(column, row, slice);
                        n++;
                        for (int axis = 0; axis < 3; axis++) {
                            sum[axis] += p[axis];
                        }
                    }
                }
            }
        }
        return new double[] {sum[0] / n, sum[1] / n, sum[2] / n};
    }

    @Test
    void withoutContrastTheWholeIsNotDivided() throws Exception {
        AnalysisResult result = run(pipeline, inputs(DrawnHead.axial(), MrRole.FLAIR, MrRole.T1));
        assertEquals(List.of(4), result.segmentation().labels().labels().stream().map(Label::value).toList());
        double whole = DrawnHead.ballMl(DrawnHead.OEDEMA_MM);
        assertEquals(whole, ml(result, 4), 0.04 * whole);
        assertEquals(0, ml(result, 1) + ml(result, 2) + ml(result, 3));
        assertEquals(List.of("not-divided"), result.warnings().stream().map(w -> w.code()).toList());
    }

    @Test
    void contrastWithoutAPlainT1IsWarnedOf() throws Exception {
        AnalysisResult result = run(pipeline, inputs(DrawnHead.axial(), MrRole.FLAIR, MrRole.T1CE));
        assertEquals(List.of("t1-missing"), result.warnings().stream().map(w -> w.code()).toList());
    }

    /** Half above half below: tumour wins by the sum of its parts, each less probable than none. */
    @Test
    void partsTogetherOutweighNone() {
        float[] scores = {0, -0.3f, -0.3f, -5};
        assertTrue(TumourParts.probabilities(scores, OutputSpec.Activation.SOFTMAX));
        assertTrue(scores[0] < 0.5 && scores[0] > scores[1], "no part alone is more probable than none");
        TumourParts parts = TumourParts.of(model(List.of(), CHANNELS, Orientation.AXIAL).manifest(), Set.of(MrRole.T1CE));
        assertEquals(1, parts.label(scores));
        assertEquals(4, TumourParts.of(model(List.of(), CHANNELS, Orientation.AXIAL).manifest(), Set.of(MrRole.FLAIR))
                .label(scores));
        float[] surelyNone = {12, 0, 0, 0};
        assertTrue(!TumourParts.probabilities(surelyNone, OutputSpec.Activation.SOFTMAX));
    }

    @Test
    void theConfidenceIsHighInsideAndOfEachSlice() throws Exception {
        AnalysisResult result = run(pipeline, inputs(DrawnHead.sagittal(), MrRole.FLAIR, MrRole.T1CE));
        Confidence confidence = result.segmentation().confidence().orElseThrow();
        assertTrue(confidence.ofPhase(0, 2) > 0.9, "" + confidence.ofPhase(0, 2));
        assertTrue(result.warnings().stream().noneMatch(w -> w.code().equals("confidence-low")), result.warnings()::toString);
        assertTrue(confidence.ofPhase(0) < 1);
        for (int slice = 0; slice < 90; slice++) {
            assertTrue(confidence.known(slice, 0));
        }
    }

    @Test
    void aTumourTheNetworkIsUnsureOfIsTold() throws Exception {
        PixelNetwork unsure = new PixelNetwork(SIZE * SIZE, 5, 4, (in, out) -> {
            score(in, out);
            out[2] = Math.clamp(out[2], -40, 0.8f);
        });
        TumourPipeline doubting = new TumourPipeline(
                new ModelRepository(List.of(), List.of(model(List.of(), CHANNELS, Orientation.AXIAL)), List.of()), (m, precision) -> unsure);
        AnalysisResult result = run(doubting, inputs(DrawnHead.axial(), MrRole.FLAIR));
        assertTrue(result.warnings().stream().anyMatch(w -> w.code().equals("confidence-low")), result.warnings()::toString);
    }

    @Test
    void specksAreRemovedAsTheManifestSays() throws Exception {
        TumourPipeline strict = pipeline(List.of(new Postprocessing.LeastVolume(List.of(1, 2, 3), 60)), CHANNELS, Orientation.AXIAL);
        AnalysisResult divided = run(strict, inputs(DrawnHead.axial(), MrRole.FLAIR, MrRole.T1CE));
        assertEquals(0, ml(divided, 2) + ml(divided, 3), "44 mL are a speck to this manifest");
        assertTrue(divided.warnings().stream().anyMatch(w -> w.code().equals("nothing-found")));
        assertEquals(0, ml(run(strict, inputs(DrawnHead.axial(), MrRole.FLAIR)), 4));
    }

    @Test
    void framesAreToldOfAxialSlicesAsTheyAreDone() throws Exception {
        List<Integer> done = new ArrayList<>();
        List<Segmentation> started = new ArrayList<>();
        FrameListener listener = new FrameListener() {
            @Override
            public void started(Segmentation growing) {
                started.add(growing);
            }

            @Override
            public void frameDone(int slice, int phase) {
                done.add(slice);
            }
        };
        AnalysisResult result = pipeline.run(request(inputs(DrawnHead.turned(), MrRole.FLAIR)), Progress.none(), listener);
        assertSame(started.getFirst(), result.segmentation());
        List<Integer> fromTheFeet = new ArrayList<>();
        for (int slice = 39; slice >= 0; slice--) {
            fromTheFeet.add(slice);
        }
        assertEquals(fromTheFeet, done);
    }

    @Test
    void aCancelledRunEnds() {
        Progress cancelling = new Progress() {
            private int reports;

            @Override
            public void report(double fraction, String step) {
                reports++;
            }

            @Override
            public boolean cancelled() {
                return reports > 5;
            }
        };
        assertThrows(CancellationException.class,
                () -> pipeline.run(request(inputs(DrawnHead.axial(), MrRole.FLAIR)), cancelling, FrameListener.none()));
    }

    @Test
    void inputsThatCannotBeUsedAreRefusedWithTheirName() {
        assertTrue(refusal(inputs(DrawnHead.axial(), MrRole.T1, MrRole.T1CE)).contains("no FLAIR"));
        assertTrue(refusal(inputs(DrawnHead.axial(), MrRole.FLAIR, MrRole.FLAIR)).contains("two series are given as FLAIR"));
        List<AnalysisInput> apart = List.of(input(DrawnHead.axial(), MrRole.FLAIR), input(DrawnHead.turned(), MrRole.T1CE));
        assertEquals("T1 with contrast \"a t1ce\" is not on the FLAIR's grid", refusal(apart));
        AnalysisInput odd = new AnalysisInput("dwi", input(DrawnHead.axial(), MrRole.T1).volume(), "MR");
        assertTrue(refusal(List.of(odd)).contains("\"dwi\""));
    }

    @Test
    void picturesWithoutUsableValuesAreRefusedWithTheirName() {
        AnalysisInput hole = input(DrawnHead.axial(), MrRole.T1CE);
        hole.volume().frame(7, 0).setAtIndex(ValueLayout.JAVA_FLOAT, 123, Float.NaN);
        assertEquals("T1 with contrast \"a t1ce\": slice 8 holds values that are not finite",
                refusal(List.of(input(DrawnHead.axial(), MrRole.FLAIR), hole)));
        AnalysisInput empty = input(DrawnHead.axial(), MrRole.T1);
        empty.volume().samples().fill((byte) 0);
        String reason = refusal(List.of(input(DrawnHead.axial(), MrRole.FLAIR), empty));
        assertTrue(reason.startsWith("T1 \"a t1\": the pictures are empty"), reason);
    }

    @Test
    void aManifestOfAnotherKindIsRefused() {
        List<AnalysisInput> inputs = inputs(DrawnHead.axial(), MrRole.FLAIR);
        TumourPipeline unknown = pipeline(List.of(), List.of("flair", "dwi"), Orientation.AXIAL);
        assertTrue(assertThrows(ModelRejectedException.class, () -> run(unknown, inputs)).getMessage().contains("channels"));
        TumourPipeline stored = pipeline(List.of(), CHANNELS, Orientation.AS_STORED);
        assertTrue(assertThrows(ModelRejectedException.class, () -> run(stored, inputs)).getMessage().contains("orientation"));
    }

    @Test
    void theModelSaysWhichSeriesItLooksAt() throws Exception {
        assertEquals(Set.of(MrRole.FLAIR, MrRole.T1, MrRole.T1CE), pipeline.roles(Optional.empty()));
    }
}
