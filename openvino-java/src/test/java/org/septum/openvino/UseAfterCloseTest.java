package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.testing.WrittenOnnx;

/** Whatever is closed, in whatever order: an exception, never a crash. */
class UseAfterCloseTest {
    private static final Path ANY = Path.of("any");

    private Core core;
    private Model model;
    private CompiledModel compiled;
    private InferRequest request;
    private Tensor tensor;

    @BeforeEach
    void open() {
        core = new Core();
        model = TinyModels.read(core, TinyModels.relu("1,2"));
        compiled = core.compileModel(model, "CPU");
        request = compiled.createInferRequest();
        tensor = Tensor.of(Shape.of(1, 2), 1f, -1f);
    }

    private static void assertAllRefuse(NativeObject closed, List<Runnable> calls) {
        closed.close();
        closed.close();
        assertTrue(closed.isClosed());
        for (Runnable call : calls) {
            IllegalStateException e = assertThrows(IllegalStateException.class, call::run);
            assertTrue(e.getMessage().contains("closed"), e.getMessage());
        }
    }

    @Test
    void whatWasMadeOutlivesWhatMadeIt() {
        core.close();
        model.close();
        compiled.close();
        request.setInputTensor(tensor);
        tensor.close();
        request.infer();
        assertArrayEquals(new float[] {1, 0}, request.getOutputTensor().asFloat());
        request.inferAsync().join();
        request.close();
    }

    @Test
    void core() {
        assertAllRefuse(core, List.of(() -> core.readModel(ANY), () -> core.readModel(WrittenOnnx.relu(1)),
                () -> core.readModel("", tensor), () -> core.compileModel(model, "CPU"),
                () -> core.compileModel(ANY, "CPU", Map.of()), () -> core.importModel(new byte[1], "CPU"),
                () -> core.setProperty("CPU", Map.of()), () -> core.getProperty("CPU", "NUM_STREAMS"),
                core::getAvailableDevices, () -> core.getVersions("CPU"), () -> core.addExtension(ANY)));
    }

    @Test
    void model() {
        assertAllRefuse(model, List.of(model::getName, model::isDynamic, model::inputs, model::outputs, model::input,
                model::output, () -> model.input("x"), () -> model.output("y"), () -> model.reshape(1, 2),
                () -> model.reshape(Map.of("x", PartialShape.of(1, 2))),
                () -> model.reshapeByIndex(Map.of(0, PartialShape.of(1, 2))), () -> core.compileModel(model, "CPU"),
                () -> new PrePostProcessor(model)));
    }

    @Test
    void compiledModel() {
        assertAllRefuse(compiled, List.of(compiled::inputs, compiled::outputs, compiled::input, compiled::output,
                () -> compiled.input("x"), () -> compiled.output("y"), compiled::createInferRequest, compiled::getRuntimeModel,
                () -> compiled.setProperty(Map.of()), () -> compiled.getProperty("NUM_STREAMS"), () -> compiled.exportModel(ANY)));
    }

    @Test
    void request() {
        assertAllRefuse(request, List.of(request::infer, request::inferAsync, request::startAsync, request::cancel,
                request::getInputTensor, request::getOutputTensor, () -> request.setInputTensor(tensor),
                () -> request.setOutputTensor(tensor), request::getProfilingInfo, () -> request.getTensor("y"),
                () -> request.setTensor("y", tensor)));
    }

    @Test
    void tensor() {
        assertAllRefuse(tensor, List.of(tensor::getShape, tensor::getSize, tensor::getByteSize, tensor::data, tensor::asFloat,
                tensor::asByte, tensor::getElementType, () -> tensor.setShape(Shape.of(2)),
                () -> request.setInputTensor(tensor), () -> core.readModel("", tensor)));
    }

    @Test
    void texts() {
        Tensor texts = Tensor.of(Shape.of(1), List.of("a"));
        assertAllRefuse(texts, List.of(() -> texts.setTexts(List.of("b"))));
    }

    @Test
    void partsOfAPreprocessor() {
        PrePostProcessor processor = new PrePostProcessor(model);
        InputInfo input = processor.input();
        InputTensorInfo given = input.tensor();
        PreProcessSteps steps = input.preprocess();
        OutputTensorInfo output = processor.output().tensor();
        model.close();
        given.setElementType(ElementType.U8); // the model is held by the processor
        assertAllRefuse(processor, List.of(processor::input, processor::output, processor::build,
                () -> given.setElementType(ElementType.U8), () -> steps.mean(1), () -> output.setElementType(ElementType.F16),
                () -> input.model().setLayout(new Layout("NC"))));
    }
}
