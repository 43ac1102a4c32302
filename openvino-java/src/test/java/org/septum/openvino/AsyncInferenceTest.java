package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncInferenceTest {
    /** In single precision: matrix units for bfloat16 would make the slow model quick. */
    private static final Map<String, String> ONE_THREAD = Map.ofEntries(Property.INFERENCE_NUM_THREADS.to(1),
            Property.INFERENCE_PRECISION_HINT.to(ElementType.F32));
    private static final int SLOW_MILLIS = 400;

    private static Core core;
    /** At least {@link #SLOW_MILLIS} on one thread, whatever the processor. */
    private static CompiledModel slow;
    private static CompiledModel quick;

    @BeforeAll
    static void open() {
        core = new Core();
        slow = atLeast(SLOW_MILLIS);
        try (Model model = TinyModels.read(core, TinyModels.relu("1,2"))) {
            quick = core.compileModel(model, "CPU", ONE_THREAD);
        }
    }

    /** Makes the model longer until its quickest inference takes this long. */
    private static CompiledModel atLeast(int millis) {
        for (int layers = 100;; layers *= 2) {
            try (Model model = TinyModels.read(core, TinyModels.slow(512, layers))) {
                CompiledModel compiled = core.compileModel(model, "CPU", ONE_THREAD);
                try (InferRequest request = compiled.createInferRequest()) {
                    if (Math.min(time(request::infer), time(request::infer)) >= millis * 1_000_000L) {
                        return compiled;
                    }
                }
                compiled.close();
            }
        }
    }

    @AfterAll
    static void close() {
        slow.close();
        quick.close();
        core.close();
    }

    @Test
    void completesWithTheRequestOnAThreadThatMayUseItAtOnce() throws Exception {
        try (InferRequest request = quick.createInferRequest()) {
            TinyModels.fill(request.getInputTensor(), 1, -1);
            List<Float> seen = new ArrayList<>();
            CompletableFuture<InferRequest> chain = request.inferAsync();
            for (int i = 0; i < 100; i++) {
                float next = i;
                chain = chain.thenCompose(ended -> {
                    seen.add(ended.getOutputTensor().asFloat()[0]);
                    TinyModels.fill(ended.getInputTensor(), next, 0);
                    return ended.inferAsync();
                });
            }
            assertSame(request, chain.get(20, TimeUnit.SECONDS));
            assertEquals(100, seen.size());
            assertEquals(98, seen.getLast());
        }
    }

    @Test
    void actionsMayWaitCloseAndCancel() throws Exception {
        InferRequest request = quick.createInferRequest();
        request.inferAsync().thenAccept(ended -> {
            ended.cancel();
            try {
                ended.waitAsync();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            ended.close();
        }).get(20, TimeUnit.SECONDS);
        assertTrue(request.isClosed());
    }

    @Test
    void waitsWithAndWithoutATimeout() throws Exception {
        try (InferRequest request = slow.createInferRequest()) {
            assertThrows(IllegalStateException.class, request::waitAsync, "nothing was started");
            request.startAsync();
            assertFalse(request.waitFor(Duration.ofMillis(5)));
            request.waitAsync();
            assertTrue(request.waitFor(Duration.ZERO));
            request.startAsync();
            assertFalse(request.waitFor(Duration.ZERO));
            request.cancel();
            assertEquals(Status.INFER_CANCELLED, assertThrows(OpenVinoException.class, request::waitAsync).status());
        }
    }

    @Test
    void aRunningRequestIsBusy() throws Exception {
        try (InferRequest request = slow.createInferRequest(); Tensor other = new Tensor(ElementType.F32, Shape.of(512, 512))) {
            CompletableFuture<InferRequest> first = request.inferAsync();
            for (Runnable call : List.<Runnable>of(request::inferAsync, request::startAsync, request::infer,
                    () -> request.setInputTensor(other), () -> request.setOutputTensor(other), request::getInputTensor,
                    request::getOutputTensor, request::getProfilingInfo)) {
                assertEquals(Status.REQUEST_BUSY, assertThrows(OpenVinoException.class, call::run).status());
            }
            assertFalse(first.isDone());
            request.cancel();
            assertThrows(CancellationException.class, first::join);
        }
    }

    @Test
    void cancellingStopsSoonAndLeavesTheRequestUsable() throws Exception {
        try (InferRequest request = slow.createInferRequest()) {
            long whole = time(request::infer);
            CompletableFuture<InferRequest> byRequest = request.inferAsync();
            request.cancel();
            assertTrue(time(() -> assertThrows(CancellationException.class, byRequest::join)) < whole / 2 + 50_000_000);
            assertTrue(byRequest.isCancelled());

            CompletableFuture<InferRequest> byFuture = request.inferAsync();
            assertTrue(byFuture.cancel(true));
            assertThrows(CancellationException.class, byFuture::join);
            request.cancel(); // nothing runs
            request.infer();
            assertFalse(byFuture.isCompletedExceptionally() && !byFuture.isCancelled());
        }
    }

    @Test
    void cancellingAnEarlierFutureLeavesALaterInferenceAlone() {
        try (InferRequest request = quick.createInferRequest()) {
            CompletableFuture<InferRequest> earlier = request.inferAsync();
            earlier.join();
            CompletableFuture<InferRequest> later = request.inferAsync();
            assertFalse(earlier.cancel(true));
            assertSame(request, later.join());
        }
    }

    @Test
    void aSynchronousInferenceIsBusyTooAndRunsToItsEnd() throws Exception {
        try (InferRequest request = slow.createInferRequest()) {
            CompletableFuture<Void> infer = CompletableFuture.runAsync(request::infer);
            Thread.sleep(100);
            request.cancel();
            for (Runnable call : List.<Runnable>of(request::inferAsync, request::infer, request::getOutputTensor)) {
                assertEquals(Status.REQUEST_BUSY, assertThrows(OpenVinoException.class, call::run).status());
            }
            infer.get(30, TimeUnit.SECONDS);
            request.inferAsync().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void closingARunningRequestCancelsItAndReturnsWhenItStopped() {
        InferRequest request = slow.createInferRequest();
        CompletableFuture<InferRequest> future = request.inferAsync();
        request.close();
        assertThrows(CancellationException.class, future::join);
        assertThrows(IllegalStateException.class, request::inferAsync);
    }

    @Test
    void closingDuringASynchronousInferenceAwaitsItsEnd() throws Exception {
        InferRequest request = slow.createInferRequest();
        CompletableFuture<Void> infer = CompletableFuture.runAsync(request::infer);
        Thread.sleep(100);
        assertFalse(infer.isDone());
        request.close();
        infer.get(5, TimeUnit.SECONDS);
    }

    @Test
    void aForgottenRequestFinishesWhatItStarted() throws Exception {
        CompletableFuture<InferRequest> future = slow.createInferRequest().inferAsync();
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(10);
        }
        try (InferRequest request = future.get(30, TimeUnit.SECONDS)) {
            assertEquals(Shape.of(512, 512), request.getOutputTensor().getShape());
        }
    }

    @Test
    void manyRequestsRunSideBySide() {
        AtomicInteger ended = new AtomicInteger();
        List<InferRequest> requests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            requests.add(quick.createInferRequest());
        }
        for (int round = 0; round < 50; round++) {
            CompletableFuture.allOf(requests.stream().map(request -> request.inferAsync().thenRun(ended::incrementAndGet))
                    .toArray(CompletableFuture<?>[]::new)).join();
        }
        requests.forEach(InferRequest::close);
        assertEquals(400, ended.get());
    }

    private static long time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }
}
