package org.septum.ai.inference;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.septum.imaging.Progress;

/**
 * Runs many pictures through a network in batches. While some slots infer, the calling thread takes results out of finished ones
 * and fills them anew, so preparing, inferring and using results overlap. Results arrive in order.
 */
public final class PictureRun {
    /** Prepares a picture. */
    @FunctionalInterface
    public interface Source<E extends Exception> {
        /** Writes the picture's input, {@link Network#inputSize()} floats. */
        void fill(int picture, float[] input) throws E;
    }

    /** Uses a picture's result. */
    @FunctionalInterface
    public interface Sink<E extends Exception> {
        /** @param output the network's answer, {@link Network#outputSize()} floats; reused for the next picture */
        void accept(int picture, float[] output) throws E;
    }

    private final Network network;
    private final int pictures;
    private final float[] input;
    private final float[] output;
    private long fillNanos;
    private long waitNanos;
    private long acceptNanos;

    public PictureRun(Network network, int pictures) {
        this.network = network;
        this.pictures = pictures;
        input = new float[network.inputSize()];
        output = new float[network.outputSize()];
    }

    /**
     * Runs them all, on this thread. When it returns or throws, no request runs any more. Throws CancellationException once the
     * progress is cancelled.
     */
    public <E extends Exception> void run(Source<? extends E> source, Sink<? extends E> sink, Progress progress, String step)
            throws E {
        int batches = Math.ceilDiv(pictures, network.batch());
        try (InferenceStream stream = network.open()) {
            int slots = stream.slots();
            for (int b = 0; b < batches + slots; b++) {
                progress.checkCancelled();
                if (b >= slots && b - slots < batches) {
                    drain(stream, b - slots, sink);
                    progress.report((b - slots + 1.0) / batches, step);
                }
                if (b < batches) {
                    fill(stream, b, source);
                    stream.start(b % slots);
                }
            }
        }
    }

    private <E extends Exception> void fill(InferenceStream stream, int batch, Source<? extends E> source) throws E {
        long start = System.nanoTime();
        FloatBuffer buffer = stream.input(batch % stream.slots());
        int first = batch * network.batch();
        for (int i = 0; i < network.batch(); i++) {
            if (first + i < pictures) {
                source.fill(first + i, input);
            } else {
                Arrays.fill(input, 0);
            }
            buffer.put(i * input.length, input);
        }
        fillNanos += System.nanoTime() - start;
    }

    private <E extends Exception> void drain(InferenceStream stream, int batch, Sink<? extends E> sink) throws E {
        long start = System.nanoTime();
        FloatBuffer buffer = stream.await(batch % stream.slots());
        long ready = System.nanoTime();
        waitNanos += ready - start;
        int first = batch * network.batch();
        for (int i = 0; i < Math.min(network.batch(), pictures - first); i++) {
            buffer.get(i * output.length, output);
            sink.accept(first + i, output);
        }
        acceptNanos += System.nanoTime() - ready;
    }

    /** Time this thread spent preparing pictures. */
    public long fillNanos() {
        return fillNanos;
    }

    /** Time this thread had nothing to do but wait for the network. */
    public long waitNanos() {
        return waitNanos;
    }

    /** Time this thread spent using results. */
    public long acceptNanos() {
        return acceptNanos;
    }
}
