package org.septum.ai.tumour;

import java.nio.FloatBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.septum.ai.inference.InferenceStream;
import org.septum.ai.inference.Network;

/** A stand-in for a compiled network that answers pixel by pixel, by a rule. */
final class PixelNetwork implements Network {
    /** Writes the scores of one pixel. */
    @FunctionalInterface
    interface Rule {
        void score(float[] channels, float[] classes);
    }

    private static final int BATCH = 3;

    private final int size;
    private final int channels;
    private final int classes;
    private final Rule rule;

    /** Streams not yet closed. */
    final AtomicInteger open = new AtomicInteger();

    PixelNetwork(int size, int channels, int classes, Rule rule) {
        this.size = size;
        this.channels = channels;
        this.classes = classes;
        this.rule = rule;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public int inputSize() {
        return channels * size;
    }

    @Override
    public int outputSize() {
        return classes * size;
    }

    @Override
    public InferenceStream open() {
        open.incrementAndGet();
        return new Stream();
    }

    private final class Stream implements InferenceStream {
        private final FloatBuffer[] in = {FloatBuffer.allocate(BATCH * inputSize()), FloatBuffer.allocate(BATCH * inputSize())};
        private final FloatBuffer[] out = {FloatBuffer.allocate(BATCH * outputSize()), FloatBuffer.allocate(BATCH * outputSize())};

        @Override
        public int slots() {
            return in.length;
        }

        @Override
        public FloatBuffer input(int slot) {
            return in[slot];
        }

        @Override
        public void start(int slot) {
            float[] given = new float[channels];
            float[] scores = new float[classes];
            for (int picture = 0; picture < BATCH; picture++) {
                for (int i = 0; i < size; i++) {
                    for (int c = 0; c < channels; c++) {
                        given[c] = in[slot].get(picture * inputSize() + c * size + i);
                    }
                    rule.score(given, scores);
                    for (int k = 0; k < classes; k++) {
                        out[slot].put(picture * outputSize() + k * size + i, scores[k]);
                    }
                }
            }
        }

        @Override
        public FloatBuffer await(int slot) {
            return out[slot];
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
