package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each conversion is built into y = relu(x), given known elements, and compared with what it should make of them, worked out by hand. */
class PrePostProcessorTest {
    private static final Layout NCHW = new Layout("NCHW");
    private static final Layout NHWC = new Layout("NHWC");

    private Core core;

    @BeforeEach
    void open() {
        core = new Core();
    }

    @AfterEach
    void close() {
        core.close();
    }

    private float[] run(String shape, Consumer<PrePostProcessor> prepare, Tensor given) {
        try (Model model = TinyModels.read(core, TinyModels.relu(shape)); PrePostProcessor processor = new PrePostProcessor(model)) {
            prepare.accept(processor);
            try (Model built = processor.build(); CompiledModel compiled = core.compileModel(built, "CPU",
                    Map.ofEntries(Property.INFERENCE_PRECISION_HINT.to(ElementType.F32)));
                    InferRequest request = compiled.createInferRequest(); given) {
                request.setInputTensor(given);
                request.infer();
                return request.getOutputTensor().asFloat();
            }
        }
    }

    @Test
    void convertsTypeMeanAndScale() {
        float[] y = run("1,3", processor -> {
            processor.input().tensor().setElementType(ElementType.U8);
            processor.input(0).preprocess().convertElementType(ElementType.F32).mean(10).scale(2);
        }, Tensor.of(Shape.of(1, 3), (byte) 10, (byte) 20, (byte) 255));
        assertArrayEquals(new float[] {0, 5, 122.5f}, y);
    }

    @Test
    void meanAndScaleMayDifferByChannel() {
        float[] y = run("1,2,1,2", processor -> {
            processor.input("image").tensor().setLayout(NCHW);
            processor.input("x").preprocess().mean(new float[] {1, 10}).scale(new float[] {1, 2});
        }, Tensor.of(Shape.of(1, 2, 1, 2), 3f, 4f, 12f, 16f));
        assertArrayEquals(new float[] {2, 3, 1, 3}, y);
    }

    @Test
    void convertsTheLayout() {
        float[] y = run("1,2,1,2", processor -> {
            processor.input().tensor().setLayout(NHWC);
            processor.input().model().setLayout(NCHW);
        }, Tensor.of(Shape.of(1, 1, 2, 2), 1f, 10f, 2f, 20f));
        assertArrayEquals(new float[] {1, 2, 10, 20}, y);
    }

    @Test
    void convertsTheLayoutAsAStep() {
        float[] y = run("1,2,1,2", processor -> {
            processor.input().tensor().setLayout(NHWC);
            processor.input().preprocess().convertLayout(NCHW);
        }, Tensor.of(Shape.of(1, 1, 2, 2), 1f, 10f, 2f, 20f));
        assertArrayEquals(new float[] {1, 2, 10, 20}, y);
    }

    /** Halving samples midway between two pixels; there a cubic (a = −0.75) weighs its four pixels −3/32, 19/32, 19/32, −3/32. */
    @Test
    void resizes() {
        Map<ResizeAlgorithm, float[]> expected = Map.of(ResizeAlgorithm.NEAREST, new float[] {1, 2, 3, 4},
                ResizeAlgorithm.LINEAR, new float[] {1, 2, 3, 4},
                ResizeAlgorithm.CUBIC, new float[] {0.71875f, 1.90625f, 3.09375f, 4.28125f});
        expected.forEach((algorithm, elements) -> {
            float[] y = run("1,1,2,2", processor -> {
                processor.input().tensor().setLayout(NCHW).setSpatialStaticShape(4, 4);
                processor.input().model().setLayout(NCHW);
                processor.input().preprocess().resize(algorithm);
            }, Tensor.of(Shape.of(1, 1, 4, 4), 1f, 1f, 2f, 2f, 1f, 1f, 2f, 2f, 3f, 3f, 4f, 4f, 3f, 3f, 4f, 4f));
            assertArrayEquals(elements, y, algorithm.toString());
        });
    }

    @Test
    void cropsAndPads() {
        float[] cropped = run("1,1,1,2", processor -> {
            processor.input().tensor().setLayout(NCHW);
            processor.input().tensor().setSpatialStaticShape(1, 4);
            processor.input().preprocess().crop(new int[] {0, 0, 0, 1}, new int[] {1, 1, 1, 3});
        }, Tensor.of(Shape.of(1, 1, 1, 4), 1f, 2f, 3f, 4f));
        assertArrayEquals(new float[] {2, 3}, cropped);

        Map<PaddingMode, float[]> expected = Map.of(PaddingMode.CONSTANT, new float[] {9, 1, 2, 3, 9},
                PaddingMode.EDGE, new float[] {1, 1, 2, 3, 3}, PaddingMode.REFLECT, new float[] {2, 1, 2, 3, 2},
                PaddingMode.SYMMETRIC, new float[] {1, 1, 2, 3, 3});
        expected.forEach((mode, elements) -> assertArrayEquals(elements, run("1,1,1,5", processor -> {
            processor.input().tensor().setLayout(NCHW);
            processor.input().tensor().setSpatialStaticShape(1, 3);
            processor.input().preprocess().pad(new int[] {0, 0, 0, 1}, new int[] {0, 0, 0, 1}, 9, mode);
        }, Tensor.of(Shape.of(1, 1, 1, 3), 1f, 2f, 3f)), mode.toString()));
    }

    @Test
    void convertsColours() {
        float[] y = run("1,1,1,3", processor -> {
            processor.input().tensor().setLayout(NHWC).setColorFormat(ColorFormat.RGB);
            processor.input().preprocess().convertColor(ColorFormat.BGR);
        }, Tensor.of(Shape.of(1, 1, 1, 3), 1f, 2f, 3f));
        assertArrayEquals(new float[] {3, 2, 1}, y);
        float[] reversed = run("1,3,1,1", processor -> {
            processor.input().tensor().setLayout(NCHW);
            processor.input().preprocess().reverseChannels();
        }, Tensor.of(Shape.of(1, 3, 1, 1), 1f, 2f, 3f));
        assertArrayEquals(new float[] {3, 2, 1}, reversed);
    }

    @Test
    void aPictureOfTwoPlanesBecomesTwoInputs() {
        try (Model model = TinyModels.read(core, TinyModels.relu("1,2,2,3")); PrePostProcessor processor = new PrePostProcessor(model)) {
            processor.input().tensor().setElementType(ElementType.U8).setLayout(NHWC)
                    .setColorFormat(ColorFormat.NV12_TWO_PLANES, List.of("y", "uv"));
            processor.input().preprocess().convertColor(ColorFormat.RGB).convertElementType(ElementType.F32);
            try (Model built = processor.build()) {
                assertEquals(2, built.inputs().size());
                assertTrue(built.input(1).getAnyName().endsWith("/uv"), built.inputs().toString());
            }
        }
    }

    @Test
    void convertsTheOutput() {
        try (Model model = TinyModels.read(core, TinyModels.relu("1,2")); PrePostProcessor processor = new PrePostProcessor(model)) {
            processor.output().tensor().setElementType(ElementType.I32);
            try (Model built = processor.build()) {
                assertEquals(ElementType.I32, built.output().getElementType());
            }
        }
        try (Model model = TinyModels.read(core, TinyModels.twoInTwoOut("1,2")); PrePostProcessor processor = new PrePostProcessor(model)) {
            processor.output("product").tensor().setElementType(ElementType.F16);
            processor.output(0).tensor().setElementType(ElementType.I64);
            try (Model built = processor.build()) {
                assertEquals(List.of(ElementType.I64, ElementType.F16),
                        built.outputs().stream().map(Output::getElementType).toList());
            }
        }
    }

    @Test
    void takesTypeAndShapeFromATensor() {
        try (Model model = TinyModels.read(core, TinyModels.relu("1,2")); PrePostProcessor processor = new PrePostProcessor(model);
                Tensor like = new Tensor(ElementType.U8, Shape.of(1, 2))) {
            processor.input().tensor().setFrom(like).setMemoryType("");
            try (Model built = processor.build()) {
                assertEquals(ElementType.U8, built.input().getElementType());
            }
        }
    }

    @Test
    void errorsNameThePart() {
        try (Model model = TinyModels.read(core, TinyModels.twoInTwoOut("1,2")); PrePostProcessor processor = new PrePostProcessor(model)) {
            assertThrows(OpenVinoException.class, processor::input, "two inputs");
            assertThrows(OpenVinoException.class, processor::output, "two outputs");
            assertThrows(OpenVinoException.class, () -> processor.input(2));
            OpenVinoException name = assertThrows(OpenVinoException.class, () -> processor.input("nope"));
            assertTrue(name.getMessage().contains("input 'nope'"), name.getMessage());
            assertThrows(OpenVinoException.class, () -> processor.output("nope"));
            OpenVinoException layout = assertThrows(OpenVinoException.class,
                    () -> processor.input(0).tensor().setLayout(new Layout("N[")));
            assertTrue(layout.getMessage().contains("N["), layout.getMessage());
        }
    }
}
