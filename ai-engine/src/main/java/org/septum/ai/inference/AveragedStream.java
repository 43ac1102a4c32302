package org.septum.ai.inference;

import java.nio.FloatBuffer;
import java.util.List;

/** Requests of an {@link AveragedNetwork}: a slot is one slot of every pass. */
final class AveragedStream implements InferenceStream {
    /**
     * One network on one view.
     *
     * @param view for each sample of the plane the network sees, the index of that sample in the picture's own plane
     */
    record Pass(InferenceStream stream, int[] view) {}

    private final List<Pass> passes;
    private final int plane;
    private final FloatBuffer[] inputs;
    private final FloatBuffer[] outputs;
    private final float[] picture;
    private final float[] viewed;
    private final float[] scores;

    /**
     * @param plane samples of one channel or class of one picture
     * @param inputs floats of a batch's input
     * @param outputs floats of a batch's output
     */
    AveragedStream(List<Pass> passes, int plane, int inputs, int outputs) {
        this.passes = List.copyOf(passes);
        this.plane = plane;
        int slots = passes.stream().mapToInt(p -> p.stream().slots()).min().orElseThrow();
        this.inputs = new FloatBuffer[slots];
        this.outputs = new FloatBuffer[slots];
        for (int slot = 0; slot < slots; slot++) {
            this.inputs[slot] = FloatBuffer.allocate(inputs);
            this.outputs[slot] = FloatBuffer.allocate(outputs);
        }
        picture = new float[inputs];
        viewed = new float[inputs];
        scores = new float[outputs];
    }

    @Override
    public int slots() {
        return inputs.length;
    }

    @Override
    public FloatBuffer input(int slot) {
        return inputs[slot];
    }

    @Override
    public void start(int slot) {
        inputs[slot].get(0, picture);
        for (Pass pass : passes) {
            for (int first = 0; first < picture.length; first += plane) {
                for (int i = 0; i < plane; i++) {
                    viewed[first + i] = picture[first + pass.view[i]];
                }
            }
            pass.stream.input(slot).put(0, viewed);
            pass.stream.start(slot);
        }
    }

    @Override
    public FloatBuffer await(int slot) {
        float[] sum = new float[scores.length];
        for (Pass pass : passes) {
            pass.stream.await(slot).get(0, scores);
            for (int first = 0; first < scores.length; first += plane) {
                for (int i = 0; i < plane; i++) {
                    sum[first + pass.view[i]] += scores[first + i];
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= passes.size();
        }
        return outputs[slot].put(0, sum);
    }

    @Override
    public void close() {
        passes.forEach(pass -> pass.stream.close());
    }
}
