package org.septum.ai.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Normalisation;
import org.septum.ai.model.WindowPlace;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;

class WindowGridTest {
    private static final InputSpec INPUT = new InputSpec("image", List.of("image"), 128, 96, 1.4, 2.0,
            WindowPlace.HEART_CENTRE, false, new Normalisation(Normalisation.Type.ZSCORE, 5));

    /** Column spacing 0.7 mm, row spacing 2.8 mm. */
    private static final Grid PICTURE = new Grid(200, 100, 3, 1, Affine.ofRows(0.7, 0, 0, 0, 0, 2.8, 0, 0, 0, 0, 8, 0));

    @Test
    void rowStepComesFromAxisOneAndColumnStepFromAxisZero() {
        WindowGrid window = WindowGrid.around(INPUT, PICTURE, 40, 60);
        assertEquals(0.5, window.rowStep(), 1e-12);
        assertEquals(2.0 / 0.7, window.columnStep(), 1e-12);
        assertEquals(40, window.pictureRow(63.5), 1e-9);
        assertEquals(60, window.pictureColumn(47.5), 1e-9);
    }

    @Test
    void theMiddleOfAPictureLiesBetweenItsMiddlePixels() {
        WindowGrid window = WindowGrid.aroundMiddle(INPUT, PICTURE);
        assertEquals(49.5, window.centreRow());
        assertEquals(99.5, window.centreColumn());
    }

    @RepeatedTest(50)
    void pictureAndWindowIndicesAreEachOthersInverse(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        WindowGrid window = new WindowGrid(1 + random.nextInt(200), 1 + random.nextInt(200), random.nextDouble(-50, 300),
                random.nextDouble(-50, 300), random.nextDouble(0.1, 5), random.nextDouble(0.1, 5));
        double p = random.nextDouble(-500, 500);
        assertEquals(p, window.windowRow(window.pictureRow(p)), 1e-8);
        assertEquals(p, window.windowColumn(window.pictureColumn(p)), 1e-8);
    }

    @Test
    void aWindowOnThePixelsThemselvesCopiesThem() {
        float[] picture = new float[12];
        for (int i = 0; i < 12; i++) {
            picture[i] = i * i;
        }
        float[] out = new float[12];
        WindowGrid window = new WindowGrid(3, 4, 1, 1.5, 1, 1);
        WindowSampler sampler = new WindowSampler(window, 3, 4);
        sampler.sample(picture, out);
        assertArrayEquals(picture, out);
        assertEquals(1, sampler.coverage());
    }

    @Test
    void aWindowBesideThePictureIsAllZero() {
        float[] out = {1, 1, 1, 1};
        WindowSampler sampler = new WindowSampler(new WindowGrid(2, 2, 100, 100, 1, 1), 5, 5);
        sampler.sample(new float[25], out);
        assertArrayEquals(new float[4], out);
        assertEquals(0, sampler.coverage());
    }

    /** A disc drawn in the window and projected to a finer picture covers the disc's area there. */
    @RepeatedTest(20)
    void aDiscKeepsItsPlaceAndArea(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        WindowGrid window = new WindowGrid(64, 64, 100 + random.nextDouble(), 90 + random.nextDouble(),
                random.nextDouble(0.5, 2.5), random.nextDouble(0.5, 2.5));
        double radius = 12;
        float[] scores = new float[2 * 64 * 64];
        for (int i = 0; i < 64 * 64; i++) {
            scores[64 * 64 + i] = (float) (radius - Math.hypot(i / 64 - 30.0, i % 64 - 36.0));
        }
        byte[] labels = new byte[200 * 200];
        ScoreSpans spans = new ScoreSpans(64, 64, 2);
        spans.find(scores);
        new LabelProjector(window, 200, 200, 2).project(scores, spans, labels);
        double n = 0;
        double row = 0;
        double column = 0;
        for (int i = 0; i < labels.length; i++) {
            n += labels[i];
            row += labels[i] * (i / 200);
            column += labels[i] * (i % 200);
        }
        double area = Math.PI * radius * radius * window.rowStep() * window.columnStep();
        assertEquals(area, n, 0.02 * area);
        assertEquals(window.pictureRow(30), row / n, 0.1);
        assertEquals(window.pictureColumn(36), column / n, 0.1);
    }

    @Test
    void mirroringIsRightHoweverFarOutside() {
        int[] expected = {2, 1, 0, 0, 1, 2, 2, 1, 0, 0};
        for (int i = -3; i < 7; i++) {
            assertEquals(expected[i + 3], BoxSmoother.mirror(i, 3));
        }
    }

    @Test
    void theSmoothingBoxFollowsTheSpacing() {
        float[] spike = new float[200 * 100];
        spike[50 * 200 + 100] = 1;
        float[] out = new float[spike.length];
        BoxSmoother.forInput(INPUT, PICTURE).smooth(spike, out);
        int touched = 0;
        for (float v : out) {
            touched += v > 0.01f ? 1 : 0;
        }
        // 0.8 · 1.4 / 2.8 = 0.4 → 1 row; 0.8 · 2 / 0.7 = 2.29 → 2 columns
        assertEquals(2, touched);
    }

    @Test
    void aPictureWithNotFiniteValuesIsRefused() {
        Normaliser normaliser = new Normaliser(INPUT.normalisation());
        assertThrows(ArithmeticException.class, () -> normaliser.normalise(new float[] {1, Float.NaN, 2}, 3));
    }

    @Test
    void aFlatPictureBecomesZeros() {
        float[] flat = {7, 7, 7, 7};
        new Normaliser(INPUT.normalisation()).normalise(flat, 4);
        assertArrayEquals(new float[4], flat);
        assertTrue(INPUT.windowSize() == 128 * 96);
    }
}
