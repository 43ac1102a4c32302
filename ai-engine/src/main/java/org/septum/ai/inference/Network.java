package org.septum.ai.inference;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * A compiled network with one f32 input and one f32 output and a fixed batch. It belongs to the {@link NetworkSource} it came
 * from, which closes it. Any number of threads may open streams on it.
 */
public interface Network {
    /** Pictures that run at once. */
    int batch();

    /** Floats of one picture's input, all channels. */
    int inputSize();

    /** Floats of one picture's output, all classes. */
    int outputSize();

    /** Requests to run on. The caller closes the stream. */
    InferenceStream open();

    /**
     * Runs some pictures and waits: what the network itself answers, without any pre- or post-processing.
     *
     * @param inputs whole pictures, one after the other
     * @return the outputs, one after the other
     */
    default float[] infer(float[] inputs) {
        if (inputs.length % inputSize() != 0) {
            throw new IllegalArgumentException("%d values are not whole pictures of %d".formatted(inputs.length, inputSize()));
        }
        int pictures = inputs.length / inputSize();
        float[] outputs = new float[pictures * outputSize()];
        try (InferenceStream stream = open()) {
            for (int first = 0; first < pictures; first += batch()) {
                int n = Math.min(batch(), pictures - first);
                FloatBuffer in = stream.input(0);
                in.put(0, inputs, first * inputSize(), n * inputSize());
                in.put(n * inputSize(), Arrays.copyOf(inputs, (batch() - n) * inputSize()));
                stream.start(0);
                stream.await(0).get(0, outputs, first * outputSize(), n * outputSize());
            }
        }
        return outputs;
    }
}
