package org.septum.ai.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Normalisation;
import org.septum.ai.model.OutputSpec;
import org.septum.ai.model.WindowPlace;
import org.septum.ai.window.ScoreSpans;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

/** The quick sums against the definition, in double precision. */
class ConfidenceMeterTest {
    private static final int SIDE = 31;
    private static final int SAMPLES = SIDE * SIDE;
    private static final double SAMPLE_MM2 = 1.5 * 2;
    private static final double SMALLEST_MM2 = 50;
    private static final Grid GRID = new Grid(8, 8, 2, 1,
            Affine.ofSteps(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 10}, new double[3]));

    private final Confidence confidence = new Confidence(GRID, 3);

    @Test
    void softmaxOfScores() {
        float[] scores = random(new Random(5), 6);
        meter(OutputSpec.Activation.SOFTMAX).measure(scores, spans(scores), 1, 0);
        double[][] p = new double[SAMPLES][4];
        for (int i = 0; i < SAMPLES; i++) {
            int at = i;
            double sum = IntStream.range(0, 4).mapToDouble(k -> Math.exp(scores[k * SAMPLES + at])).sum();
            for (int k = 0; k < 4; k++) {
                p[i][k] = Math.exp(scores[k * SAMPLES + i]) / sum;
            }
        }
        check(p, 0.003);
    }

    @Test
    void probabilitiesAsTheyAre() {
        float[] scores = random(new Random(6), 1);
        double[][] p = new double[SAMPLES][4];
        for (int i = 0; i < SAMPLES; i++) {
            float sum = 0;
            for (int k = 0; k < 4; k++) {
                scores[k * SAMPLES + i] = Math.abs(scores[k * SAMPLES + i]);
                sum += scores[k * SAMPLES + i];
            }
            for (int k = 0; k < 4; k++) {
                scores[k * SAMPLES + i] /= sum;
                p[i][k] = scores[k * SAMPLES + i];
            }
        }
        meter(OutputSpec.Activation.NONE).measure(scores, spans(scores), 1, 0);
        check(p, 1e-4);
    }

    @Test
    void aFrameIsMeasuredByItself() {
        ConfidenceMeter meter = meter(OutputSpec.Activation.SOFTMAX);
        float[] full = random(new Random(7), 6);
        meter.measure(full, spans(full), 0, 0);
        float[] empty = new float[4 * SAMPLES];
        java.util.Arrays.fill(empty, 0, SAMPLES, 20);
        meter.measure(empty, spans(empty), 1, 0);
        assertEquals(1, confidence.of(1, 0), 1e-9);
    }

    private ConfidenceMeter meter(OutputSpec.Activation activation) {
        InputSpec input = new InputSpec("image", List.of("image"), SIDE, SIDE, 1.5, 2, WindowPlace.PICTURE_CENTRE, false,
                new Normalisation(Normalisation.Type.ZSCORE, 5));
        List<Label> labels = IntStream.rangeClosed(1, 3)
                .mapToObj(v -> new Label(v, "l" + v, "label " + v, 0, new CodedConcept("1", "SCT", "x"))).toList();
        return new ConfidenceMeter(input, new OutputSpec("logits", activation, new LabelSet(labels)), confidence);
    }

    private static ScoreSpans spans(float[] scores) {
        ScoreSpans spans = new ScoreSpans(SIDE, SIDE, 4);
        spans.find(scores);
        return spans;
    }

    private static float[] random(Random random, float spread) {
        float[] scores = new float[4 * SAMPLES];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = spread * (float) random.nextGaussian();
        }
        return scores;
    }

    private void check(double[][] p, double tolerance) {
        double labelled = 0;
        double excess = 0;
        double missing = 0;
        for (double[] at : p) {
            int best = IntStream.range(0, 4).boxed().max(java.util.Comparator.comparingDouble(k -> at[k])).orElseThrow();
            labelled += best == 2 ? SAMPLE_MM2 : 0;
            excess += best == 2 ? (1 - at[2]) * SAMPLE_MM2 : 0;
            missing += best == 2 ? 0 : at[2] * SAMPLE_MM2;
        }
        double overlap = labelled - excess;
        assertEquals(excess * 10 / 1000, confidence.excessMl(1, 0, 2), tolerance * labelled / 100);
        assertEquals(missing * 10 / 1000, confidence.missingMl(1, 0, 2), tolerance * labelled / 100);
        assertEquals((2 * overlap + SMALLEST_MM2) / (labelled + overlap + missing + SMALLEST_MM2), confidence.of(1, 0, 2), tolerance);
    }
}
