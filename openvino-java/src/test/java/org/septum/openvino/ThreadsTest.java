package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.septum.testing.WrittenOnnx;

@Timeout(60)
class ThreadsTest {
    private static final int THREADS = 4;

    @Test
    void oneModelServesManyThreads() throws Exception {
        try (Core core = new Core(); Model model = TinyModels.read(core, TinyModels.twoInTwoOut("1,2"));
                CompiledModel compiled = core.compileModel(model, "CPU",
                        Map.ofEntries(Property.PERFORMANCE_HINT.to(Property.PerformanceMode.THROUGHPUT)))) {
            onAll(thread -> {
                try (InferRequest request = compiled.createInferRequest()) {
                    for (int i = 0; i < 300; i++) {
                        TinyModels.fill(request.getInputTensor(0), i, thread);
                        TinyModels.fill(request.getInputTensor(1), 1, 2);
                        request.infer();
                        assertArrayEquals(new float[] {i + 1, thread + 2}, request.getOutputTensor(0).asFloat());
                    }
                }
            });
        }
    }

    @Test
    void oneCoreReadsAndCompilesInManyThreads() throws Exception {
        try (Core core = new Core()) {
            onAll(thread -> {
                for (int i = 1; i < 6; i++) {
                    try (Model model = core.readModel(WrittenOnnx.relu(i, thread + 1));
                            CompiledModel compiled = core.compileModel(model, "CPU")) {
                        assertEquals(Shape.of(i, thread + 1), compiled.output().getShape());
                    }
                }
            });
        }
    }

    @Test
    void closingWhileOthersUseItGivesThemAnExceptionAndNothingWorse() throws Exception {
        try (Core core = new Core(); Model model = TinyModels.read(core, TinyModels.slow(64, 20));
                CompiledModel compiled = core.compileModel(model, "CPU")) {
            AtomicInteger refused = new AtomicInteger();
            for (int round = 0; round < 40; round++) {
                InferRequest request = compiled.createInferRequest();
                onAll(thread -> {
                    if (thread == 0) {
                        Thread.sleep(0, ThreadLocalRandom.current().nextInt(900_000));
                        request.close();
                    } else {
                        useUntilClosed(request, thread);
                        refused.incrementAndGet();
                    }
                });
            }
            assertEquals(40 * (THREADS - 1), refused.get());
        }
    }

    private static void useUntilClosed(InferRequest request, int thread) {
        while (true) {
            try {
                switch (thread % 3) {
                    case 0 -> request.infer();
                    case 1 -> request.inferAsync();
                    default -> request.getOutputTensor().data().asSlice(0, 1).get(java.lang.foreign.ValueLayout.JAVA_BYTE, 0);
                }
            } catch (OpenVinoException e) {
                assertTrue(e.status() == Status.REQUEST_BUSY || e.status() == Status.INFER_CANCELLED, e.getMessage());
            } catch (IllegalStateException e) {
                if (request.isClosed()) {
                    return;
                }
                throw e;
            }
        }
    }

    @Test
    void aTensorClosedUnderItsReadersEndsTheirSegments() throws Exception {
        for (int round = 0; round < 40; round++) {
            Tensor tensor = Tensor.of(Shape.of(4), 1f, 2f, 3f, 4f);
            onAll(thread -> {
                if (thread == 0) {
                    Thread.sleep(0, ThreadLocalRandom.current().nextInt(900_000));
                    tensor.close();
                    return;
                }
                try {
                    while (true) {
                        assertEquals(4f, tensor.asFloat()[3]);
                    }
                } catch (IllegalStateException e) {
                    assertTrue(e.getMessage().toLowerCase(java.util.Locale.ROOT).contains("closed"), e.getMessage());
                }
            });
            assertTrue(tensor.isClosed());
        }
    }

    @FunctionalInterface
    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void onAll(Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                all.add(() -> {
                    work.run(thread);
                    return null;
                });
            }
            for (Future<Void> ended : threads.invokeAll(all)) {
                ended.get();
            }
        }
    }
}
