package org.septum.ai.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving out where background leads by far changes no label: against every pixel of the picture worked out by itself. */
class ScoreSpansTest {
    private static final int ROWS = 23;
    private static final int COLUMNS = 29;
    private static final int CLASSES = 4;
    private static final int PICTURE_ROWS = 41;
    private static final int PICTURE_COLUMNS = 37;

    @ParameterizedTest
    @ValueSource(doubles = {0.37, 0.9, 1.6, 3.1})
    void labelsAreThoseOfEveryPixelByItself(double step) {
        WindowGrid window = new WindowGrid(ROWS, COLUMNS, 19.4, 17.8, 0.8 * step, step);
        Random random = new Random(3);
        for (int blobs = 0; blobs < 6; blobs++) {
            float[] scores = scores(random, blobs);
            byte[] labels = new byte[PICTURE_ROWS * PICTURE_COLUMNS];
            Arrays.fill(labels, (byte) 9);
            new LabelProjector(window, PICTURE_ROWS, PICTURE_COLUMNS, CLASSES).project(scores, spans(scores), labels);
            assertArrayEquals(everyPixel(window, scores), labels, blobs + " blobs");
        }
    }

    @Test
    void aSpanReachesFromTheFirstToTheLastSampleWithinReach() {
        float[] scores = background();
        scores[ROWS * COLUMNS + 5 * COLUMNS + 7] = 20 - ScoreSpans.REACH + 0.1f;
        scores[3 * ROWS * COLUMNS + 5 * COLUMNS + 11] = 30;
        scores[2 * ROWS * COLUMNS + 6 * COLUMNS + 2] = 20 - ScoreSpans.REACH;
        ScoreSpans spans = spans(scores);
        assertEquals(7, spans.from(5));
        assertEquals(12, spans.to(5));
        assertEquals(-10, spans.lead(5 * COLUMNS + 11));
        assertTrue(spans.from(6) >= spans.to(6), "a sample just out of reach");
    }

    @Test
    void whatIsNoNumberIsNotPassedOver() {
        float[] scores = background();
        scores[2 * ROWS * COLUMNS + 4 * COLUMNS + 3] = Float.NaN;
        ScoreSpans spans = spans(scores);
        assertEquals(3, spans.from(4));
        assertEquals(4, spans.to(4));
    }

    private static ScoreSpans spans(float[] scores) {
        ScoreSpans spans = new ScoreSpans(ROWS, COLUMNS, CLASSES);
        spans.find(scores);
        return spans;
    }

    private static float[] background() {
        float[] scores = new float[CLASSES * ROWS * COLUMNS];
        Arrays.fill(scores, 0, ROWS * COLUMNS, 20);
        return scores;
    }

    /** Background that leads by 20, and blobs of the other classes with noise around them. */
    private static float[] scores(Random random, int blobs) {
        float[] scores = background();
        for (int b = 0; b < blobs; b++) {
            int plane = (1 + random.nextInt(CLASSES - 1)) * ROWS * COLUMNS;
            double row = random.nextDouble() * ROWS;
            double column = random.nextDouble() * COLUMNS;
            double width = 1 + 4 * random.nextDouble();
            for (int i = 0; i < ROWS * COLUMNS; i++) {
                double distance = Math.hypot(i / COLUMNS - row, i % COLUMNS - column) / width;
                scores[plane + i] += (float) (32 * Math.exp(-distance * distance / 2) + random.nextGaussian());
            }
        }
        return scores;
    }

    private static byte[] everyPixel(WindowGrid window, float[] scores) {
        byte[] labels = new byte[PICTURE_ROWS * PICTURE_COLUMNS];
        for (int pixel = 0; pixel < labels.length; pixel++) {
            double row = window.windowRow(pixel / PICTURE_COLUMNS);
            double column = window.windowColumn(pixel % PICTURE_COLUMNS);
            if (row >= 0 && row <= ROWS - 1 && column >= 0 && column <= COLUMNS - 1) {
                labels[pixel] = best(scores, row, column);
            }
        }
        return labels;
    }

    private static byte best(float[] scores, double row, double column) {
        int r = (int) Math.min(row, ROWS - 2);
        int c = (int) Math.min(column, COLUMNS - 2);
        int best = 0;
        float highest = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < CLASSES; k++) {
            int at = (k * ROWS + r) * COLUMNS + c;
            float left = between(scores[at], scores[at + COLUMNS], (float) (row - r));
            float right = between(scores[at + 1], scores[at + 1 + COLUMNS], (float) (row - r));
            float score = between(left, right, (float) (column - c));
            if (score > highest) {
                highest = score;
                best = k;
            }
        }
        return (byte) best;
    }

    private static float between(float a, float b, float weight) {
        return a + weight * (b - a);
    }
}
