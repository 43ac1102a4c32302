package org.septum.ai.inference;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A stand-in for a compiled network: class 1 where the input is above a threshold. Each open stream runs on one thread of its
 * own, so that tests see real overlap and what is left running.
 */
public final class ThresholdNetwork implements Network {
    private final int size;
    private final int batch;
    private final int slots;
    private final float threshold;

    /** Streams not yet closed. */
    public final AtomicInteger open = new AtomicInteger();

    /** Batches started. */
    public final AtomicInteger started = new AtomicInteger();

    public ThresholdNetwork(int size, int batch, int slots, float threshold) {
        this.size = size;
        this.batch = batch;
        this.slots = slots;
        this.threshold = threshold;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public int inputSize() {
        return size;
    }

    @Override
    public int outputSize() {
        return 2 * size;
    }

    @Override
    public InferenceStream open() {
        open.incrementAndGet();
        return new Stream();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Stream implements InferenceStream {
        private final FloatBuffer[] inputs = new FloatBuffer[slots];
        private final FloatBuffer[] outputs = new FloatBuffer[slots];
        private final Future<?>[] running = new Future<?>[slots];
        private final List<Thread> threads = new ArrayList<>();
        private final ExecutorService executor = Executors.newSingleThreadExecutor(this::thread);

        Stream() {
            for (int s = 0; s < slots; s++) {
                inputs[s] = FloatBuffer.allocate(batch * size);
                outputs[s] = FloatBuffer.allocate(batch * 2 * size);
            }
        }

        private Thread thread(Runnable work) {
            Thread thread = new Thread(work, "threshold-network");
            threads.add(thread);
            return thread;
        }

        @Override
        public int slots() {
            return slots;
        }

        @Override
        public FloatBuffer input(int slot) {
            if (running[slot] != null) {
                throw new IllegalStateException("slot " + slot + " runs");
            }
            return inputs[slot];
        }

        @Override
        public void start(int slot) {
            if (running[slot] != null) {
                throw new IllegalStateException("slot " + slot + " runs already");
            }
            started.incrementAndGet();
            running[slot] = executor.submit(() -> infer(slot));
        }

        private void infer(int slot) {
            for (int i = 0; i < batch * size; i++) {
                int at = i / size * 2 * size + i % size;
                float x = inputs[slot].get(i);
                outputs[slot].put(at, 0 - x);
                outputs[slot].put(at + size, x - 2 * threshold);
            }
        }

        @Override
        public FloatBuffer await(int slot) {
            try {
                running[slot].get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
            running[slot] = null;
            return outputs[slot];
        }

        @Override
        public void close() {
            executor.shutdownNow();
            executor.close();
            // The executor calls itself closed a moment before its thread has ended.
            threads.forEach(ThresholdNetwork::join);
            open.decrementAndGet();
        }
    }
}
