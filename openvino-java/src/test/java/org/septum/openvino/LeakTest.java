package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The process must not grow. Its Java heap is resident from the start (see the pom), so growth is native memory. */
class LeakTest {
    private static final Path STATUS = Path.of("/proc/self/status");

    private static final int PARTS = 4;
    /** Half a megabyte: enough for one leaked model or tensor to show above the allocator's own coming and going. */
    private static final int FLOATS = 1 << 17;

    @Test
    void tenThousandInferencesTakeNoMemory() throws Exception {
        try (Core core = new Core(); Model model = TinyModels.read(core, TinyModels.twoInTwoOut("1,1024"));
                CompiledModel compiled = core.compileModel(model, "CPU"); InferRequest request = compiled.createInferRequest()) {
            assertFlat(1_000, 5_000, () -> inferTwice(request));
        }
    }

    private static void inferTwice(InferRequest request) {
        try (Tensor input = new Tensor(ElementType.F32, Shape.of(1, 1024))) {
            input.data();
            request.setInputTensor(0, input);
            request.infer();
            request.inferAsync().join();
            request.getOutputTensor(0).data();
        }
    }

    @Test
    void twoHundredOpenedAndClosedModelsTakeNoMemory() throws Exception {
        String xml = TinyModels.withWeights(FLOATS);
        try (Core core = new Core()) {
            assertFlat(40, 200, () -> openAndClose(core, xml));
        }
    }

    private static void openAndClose(Core core, String xml) {
        try (Tensor weights = new Tensor(ElementType.F32, Shape.of(FLOATS)); Model model = core.readModel(xml, weights);
                CompiledModel compiled = core.compileModel(model, "CPU"); InferRequest request = compiled.createInferRequest()) {
            weights.data().fill((byte) 1);
            request.inferAsync().join();
            request.getOutputTensor().data();
        }
    }

    /**
     * A leak grows in every part of the run; what the compiler and the allocator keep for themselves comes once. So the part that grew
     * least decides, and 1 MiB is far less than leaking a tensor or a model would make of it.
     */
    private static void assertFlat(int warmUp, int runs, Runnable work) throws IOException {
        assumeTrue(Files.exists(STATUS), "resident memory is read from /proc, which this system lacks");
        repeat(warmUp, work);
        long[] grown = new long[PARTS];
        for (int part = 0; part < PARTS; part++) {
            long before = residentKiB();
            repeat(runs / PARTS, work);
            grown[part] = residentKiB() - before;
        }
        long least = Arrays.stream(grown).min().orElseThrow();
        assertTrue(least < 1024, "every part of the run grew: KiB " + Arrays.toString(grown));
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private static long residentKiB() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }
}
