package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InferenceTest {
    @Test
    void infersATinyModelReadFromMemory() throws Exception {
        try (Core core = new Core();
                Tensor none = new Tensor(ElementType.U8, Shape.of(0));
                Model model = core.readModel(TinyModels.relu("1,4"), none);
                CompiledModel compiled = core.compileModel(model, "CPU");
                InferRequest request = compiled.createInferRequest();
                Tensor input = Tensor.of(Shape.of(1, 4), -1f, 2f, -3f, 4f)) {
            assertEquals(compiled.input().getAnyName(), compiled.input("x").getAnyName());
            request.setInputTensor(input);
            request.infer();
            assertArrayEquals(new float[] {0, 2, 0, 4}, request.getOutputTensor().asFloat());
            input.data().setAtIndex(java.lang.foreign.ValueLayout.JAVA_FLOAT, 0, 9f);
            assertEquals(request, request.inferAsync().get(10, TimeUnit.SECONDS));
            assertArrayEquals(new float[] {9, 2, 0, 4}, request.getOutputTensor().asFloat());
        }
    }
}
