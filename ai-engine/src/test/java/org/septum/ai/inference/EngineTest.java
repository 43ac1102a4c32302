package org.septum.ai.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.ai.Models;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.NpyArray;
import org.septum.ai.model.Precision;
import org.septum.imaging.Progress;

class EngineTest {
    private final Engine engine = new Engine(new EngineSettings(2, 3, Optional.empty()));

    @AfterEach
    void close() {
        engine.close();
    }

    /** The expected answers were made by OpenVINO's own Python API. */
    @ParameterizedTest
    @CsvSource({"cardiac-sax", "cardiac-locator"})
    void fp32LogitsEqualThoseOfPythonsOpenVino(String id) throws IOException {
        ModelPackage model = Models.shipped().require(id);
        Network network = engine.network(model, Precision.FP32);
        float[] answer = network.infer(NpyArray.read(model.folder().resolve("selftest/input.npy")).values());
        float[] expected = NpyArray.read(model.folder().resolve("selftest/fp32.npy")).values();
        assertEquals(expected.length, answer.length);
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i] - answer[i]));
        }
        assertTrue(largest <= 1e-4, id + " is off by " + largest);
    }

    @ParameterizedTest
    @CsvSource({"cardiac-sax", "cardiac-locator"})
    void int8PassesItsSelfTest(String id) throws IOException {
        SelfTestResult result = engine.verify(Models.shipped().require(id), Precision.INT8);
        assertTrue(result.passed());
    }

    @Test
    void aNetworkIsCompiledOnce() throws IOException {
        ModelPackage model = Models.shipped().require("cardiac-locator");
        assertSame(engine.network(model, Precision.FP32), engine.network(model, Precision.FP32));
    }

    /** Each picture of a batch, and each slot, gets the answer of its own input. */
    @Test
    void picturesOfABatchDoNotMixAndSlotsDoNotEither() throws IOException {
        ModelPackage model = Models.shipped().require("cardiac-locator");
        Network network = engine.network(model, Precision.FP32);
        float[] input = NpyArray.read(model.folder().resolve("selftest/input.npy")).values();
        int n = network.inputSize();
        float[] pictures = new float[7 * n];
        for (int p = 0; p < 7; p++) {
            for (int i = 0; i < n; i++) {
                pictures[p * n + i] = input[i] * (p - 3);
            }
        }
        float[] together = network.infer(pictures);
        new PictureRun(network, 7).run(
                (p, in) -> System.arraycopy(pictures, p * n, in, 0, n),
                (p, out) -> {
                    for (int i = 0; i < out.length; i++) {
                        assertEquals(together[p * out.length + i], out[i], 1e-4);
                    }
                },
                Progress.none(), "running");
        assertTrue(Math.abs(together[0] - together[6 * network.outputSize()]) > 1e-3);
    }

    @Test
    void aStreamClosedWhileItRunsStopsAndTheNextOneWorks() throws IOException {
        Network network = engine.network(Models.shipped().require("cardiac-sax"), Precision.FP32);
        for (int round = 0; round < 3; round++) {
            InferenceStream stream = network.open();
            for (int slot = 0; slot < stream.slots(); slot++) {
                stream.start(slot);
            }
            FloatBuffer input = stream.input(0);
            stream.close();
            assertThrows(IllegalStateException.class, () -> input.put(0, 1f));
        }
        assertEquals(network.outputSize(), network.infer(new float[network.inputSize()]).length);
    }

    @Test
    void anInterruptedThreadStopsWaitingAndLeavesNothingBehind() throws IOException {
        Network network = engine.network(Models.shipped().require("cardiac-locator"), Precision.FP32);
        int[] used = {0};
        PictureRun run = new PictureRun(network, 400);
        assertThrows(CancellationException.class, () -> run.run((p, in) -> {}, (p, out) -> {
            used[0]++;
            Thread.currentThread().interrupt();
        }, Progress.none(), "running"));
        assertTrue(Thread.interrupted(), "the interrupt is kept for the caller");
        assertTrue(used[0] < 50, used[0] + " pictures used after the interrupt");
        assertEquals(network.outputSize(), network.infer(new float[network.inputSize()]).length);
    }

    @Test
    void aClosedEngineSaysSo() throws IOException {
        ModelPackage model = Models.shipped().require("cardiac-locator");
        engine.close();
        engine.close();
        assertThrows(IllegalStateException.class, () -> engine.network(model, Precision.FP32));
    }
}
