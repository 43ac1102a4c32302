package org.septum.ai.inference;

import java.util.ArrayList;
import java.util.List;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.View;

/**
 * Answers with the mean of the scores that several networks give for several views of a picture, each brought back to the picture
 * as it is. Scores are averaged as the networks give them, before any softmax. The networks belong to whoever made them.
 */
public final class AveragedNetwork implements Network {
    private final List<Network> members;
    private final List<int[]> views = new ArrayList<>();
    private final int plane;

    /**
     * @param members one or more of the same batch, input and output
     * @param views beside the picture as it is, which is always among them
     */
    public AveragedNetwork(List<Network> members, List<View> views, InputSpec input) {
        this.members = List.copyOf(members);
        plane = input.windowSize();
        Network first = members.getFirst();
        for (Network member : members) {
            if (member.batch() != first.batch() || member.inputSize() != first.inputSize()
                    || member.outputSize() != first.outputSize()) {
                throw new IllegalArgumentException("networks of different shapes have no mean");
            }
        }
        int[] itself = new int[plane];
        java.util.Arrays.setAll(itself, i -> i);
        this.views.add(itself);
        views.forEach(view -> this.views.add(view.sources(input.rows(), input.columns())));
    }

    @Override
    public int batch() {
        return members.getFirst().batch();
    }

    @Override
    public int inputSize() {
        return members.getFirst().inputSize();
    }

    @Override
    public int outputSize() {
        return members.getFirst().outputSize();
    }

    /** How often a picture passes through a network. */
    public int passes() {
        return members.size() * views.size();
    }

    @Override
    public InferenceStream open() {
        List<AveragedStream.Pass> passes = new ArrayList<>();
        try {
            for (Network member : members) {
                for (int[] view : views) {
                    passes.add(new AveragedStream.Pass(member.open(), view));
                }
            }
            return new AveragedStream(passes, plane, batch() * inputSize(), batch() * outputSize());
        } catch (RuntimeException e) {
            passes.forEach(pass -> pass.stream().close());
            throw e;
        }
    }
}
