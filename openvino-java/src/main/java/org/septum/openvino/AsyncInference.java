package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The asynchronous side of one request. The library's rules it keeps: the callback structure and function live as long as the request;
 * a callback cannot be taken back; it says nothing about success, also comes after a cancel, and must not wait. So somebody
 * else must wait for the callback to return, ask how the inference ended, and complete the future: a thread that waits for it
 * anyway, or else a virtual thread that the callback starts. Whoever claims a run ends it.
 */
final class AsyncInference {
    /** How long a thread that waits in the library takes to notice an interrupt. */
    private static final long SLICE_MS = 20;

    /** One inference, from its start to the completion of its future; holds the request open and reachable meanwhile. */
    private final class Run extends CompletableFuture<InferRequest> {
        final InferRequest request;
        final long stamp;
        final CountDownLatch ended = new CountDownLatch(1);
        final AtomicBoolean claimed = new AtomicBoolean();
        volatile boolean calledBack;
        private volatile OpenVinoException failure;

        Run(InferRequest request) {
            this.request = request;
            stamp = request.handle.acquire();
        }

        /** Asks the library to stop; the future completes when it has. */
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            stop(this);
            return !isDone() || isCancelled();
        }

        void end(OpenVinoException failed) {
            failure = failed;
            current.set(null);
            turn.give();
            request.handle.release(stamp);
            ended.countDown();
            if (failed == null) {
                complete(request);
            } else if (failed.status() == Status.INFER_CANCELLED) {
                super.cancel(false);
            } else {
                completeExceptionally(failed);
            }
        }
    }

    private final Native ov;
    private final Turn turn;
    /** What the next callback is for. */
    private final AtomicReference<Run> current = new AtomicReference<>();
    private volatile Run last;
    /** Lifetime of the callback; made with the first asynchronous inference. */
    private Arena lifetime;

    AsyncInference(Native ov, Turn turn) {
        this.ov = ov;
        this.turn = turn;
    }

    /** Starts an inference whose turn was taken; its end gives the turn back. */
    synchronized CompletableFuture<InferRequest> start(InferRequest request) {
        Run run = new Run(request);
        current.set(run);
        try {
            MemorySegment pointer = request.handle.pointer();
            install(pointer);
            ov.check(ov.c.ov_infer_request_start_async(pointer), "start an inference");
        } catch (RuntimeException e) {
            current.set(null);
            request.handle.release(run.stamp);
            throw e;
        }
        last = run;
        return run;
    }

    private void install(MemorySegment request) {
        if (lifetime != null) {
            return;
        }
        Arena arena = Arena.ofShared();
        MemorySegment callback = arena.allocate(CStruct.CALLBACK.layout);
        callback.set(ValueLayout.ADDRESS, CStruct.CALLBACK.offset("function"), Linker.nativeLinker().upcallStub(
                called(), FunctionDescriptor.ofVoid(ValueLayout.ADDRESS), arena));
        lifetime = arena;
        ov.check(ov.c.ov_infer_request_set_callback(request, callback), "set the completion callback");
    }

    private MethodHandle called() {
        try {
            return MethodHandles.lookup().bind(this, "called", MethodType.methodType(void.class, MemorySegment.class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs on a thread of the library, which an exception would bring down with the whole process. */
    private void called(MemorySegment ignored) {
        Run run = current.get();
        if (run == null) {
            return;
        }
        run.calledBack = true;
        if (run.claimed.compareAndSet(false, true)) {
            finishElsewhere(run);
        }
    }

    private void finishElsewhere(Run run) {
        try {
            Thread.ofVirtual().name("openvino-completion").start(() -> finish(run));
        } catch (Throwable e) {
            OpenVinoException failure = new OpenVinoException(Status.UNEXPECTED, "no thread to complete an inference on");
            failure.initCause(e);
            run.end(failure);
        }
    }

    private void finish(Run run) {
        end(run, ov.c.ov_infer_request_wait(run.request.handle.pointer()));
    }

    private void end(Run run, int status) {
        run.end(status == Status.OK.code() ? null : ov.error(status, "infer"));
    }

    /** Waits in the library, so that no other thread must be woken first, and ends the run the calling thread has claimed. */
    private void waitHere(Run run) throws InterruptedException {
        int status = Status.RESULT_NOT_READY.code();
        while (status == Status.RESULT_NOT_READY.code() && !Thread.currentThread().isInterrupted()) {
            status = ov.c.ov_infer_request_wait_for(run.request.handle.pointer(), SLICE_MS);
        }
        if (status != Status.RESULT_NOT_READY.code()) {
            end(run, status);
            return;
        }
        run.claimed.set(false);
        if (run.calledBack && run.claimed.compareAndSet(false, true)) {
            finishElsewhere(run);
        }
        Thread.interrupted();
        throw new InterruptedException();
    }

    private synchronized void stop(Run run) {
        if (current.get() == run) {
            ov.c.ov_infer_request_cancel(run.request.handle.pointer());
        }
    }

    /** Waits for the inference started last. Throws what it failed with. */
    boolean await(long nanos) throws InterruptedException {
        Run run = last;
        if (run == null) {
            throw new IllegalStateException("no inference was started");
        }
        // A virtual thread would hold its carrier in the library, and a time limit is the latch's to keep.
        if (nanos == Long.MAX_VALUE && !Thread.currentThread().isVirtual() && run.claimed.compareAndSet(false, true)) {
            waitHere(run);
        }
        if (!run.ended.await(nanos, java.util.concurrent.TimeUnit.NANOSECONDS)) {
            return false;
        }
        if (run.failure != null) {
            throw new OpenVinoException(run.failure.status(), run.failure.getMessage());
        }
        return true;
    }

    /** After the request was freed: no callback can come any more. */
    synchronized void close() {
        if (lifetime != null) {
            lifetime.close();
        }
    }
}
