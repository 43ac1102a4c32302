package org.septum.ai.cardiac;

import java.util.Arrays;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.OutputSpec;
import org.septum.ai.window.ScoreSpans;
import org.septum.imaging.Confidence;

/**
 * Reads off a network's class scores on a window how sure it is of the labels they give, and enters it frame by frame. Probabilities
 * are the softmax of the scores; one below e^−9 counts as 0 and others are right to half a percent, which makes a frame cost a part
 * of its projection. Not for several threads at once.
 */
final class ConfidenceMeter {
    /** A score this far below the largest has no probability worth counting; less than the reach of spans. */
    private static final float FAR = 9;
    private static final int STEPS = 256;
    private static final float[] EXP = exponentials();

    private final Confidence confidence;
    private final boolean softmax;
    private final int samples;
    private final int classes;
    private final float sampleMm2;
    private final float[] probability;
    private final float[] labelled;
    private final float[] expected;
    private final float[] overlap;

    ConfidenceMeter(InputSpec input, OutputSpec output, Confidence confidence) {
        this.confidence = confidence;
        softmax = output.activation() == OutputSpec.Activation.SOFTMAX;
        samples = input.windowSize();
        sampleMm2 = (float) (input.rowSpacing() * input.columnSpacing());
        classes = output.classes();
        probability = new float[classes];
        labelled = new float[classes - 1];
        expected = new float[classes - 1];
        overlap = new float[classes - 1];
    }

    private static float[] exponentials() {
        float[] table = new float[(int) FAR * STEPS];
        for (int i = 1; i < table.length; i++) {
            table[i] = (float) Math.exp(-(i + 0.5) / STEPS);
        }
        table[0] = 1;
        return table;
    }

    /**
     * @param scores one plane of the window per class, the background's first
     * @param spans of these scores
     */
    void measure(float[] scores, ScoreSpans spans, int slice, int phase) {
        Arrays.fill(labelled, 0);
        Arrays.fill(expected, 0);
        Arrays.fill(overlap, 0);
        for (int row = 0; row < spans.rows(); row++) {
            int start = row * spans.columns();
            for (int i = start + spans.from(row); i < start + spans.to(row); i++) {
                if (spans.lead(i) < FAR) {
                    add(scores, i);
                }
            }
        }
        confidence.set(slice, phase, labelled, expected, overlap);
    }

    private void add(float[] scores, int sample) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = scores[k * samples + sample] > scores[best * samples + sample] ? k : best;
        }
        float sum = probabilities(scores, sample, scores[best * samples + sample]);
        for (int k = 1; k < classes; k++) {
            expected[k - 1] += probability[k] / sum * sampleMm2;
        }
        if (best > 0) {
            labelled[best - 1] += sampleMm2;
            overlap[best - 1] += probability[best] / sum * sampleMm2;
        }
    }

    /** Writes the probabilities but for a common factor and returns their sum. */
    private float probabilities(float[] scores, int sample, float highest) {
        float sum = 0;
        for (int k = 0; k < classes; k++) {
            float score = scores[k * samples + sample];
            float below = highest - score;
            probability[k] = softmax ? below < FAR ? EXP[(int) (below * STEPS)] : 0 : Math.max(0, score);
            sum += probability[k];
        }
        return sum;
    }
}
