package org.septum.ai.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.septum.ai.Oracle;
import org.septum.ai.model.Normalisation;

/** Sampling, smoothing, normalising and projecting give what SciPy gives, which the networks were trained with. */
class WindowOracleTest {
    private static final int ROWS = 37;
    private static final int COLUMNS = 45;
    private static final WindowGrid WINDOW = new WindowGrid(24, 20, 15.3, 30.9, 1.37, 0.83);

    @Test
    void samplesLikeAffineTransform() {
        float[] out = new float[24 * 20];
        java.util.Arrays.fill(out, Float.NaN);
        new WindowSampler(WINDOW, ROWS, COLUMNS).sample(Oracle.array("picture").values(), out);
        assertArrayEquals(Oracle.array("window").values(), out, 1e-4f);
    }

    @Test
    void smoothsLikeUniformFilter() {
        float[] out = new float[ROWS * COLUMNS];
        new BoxSmoother(ROWS, COLUMNS, 3, 4).smooth(Oracle.array("picture").values(), out);
        assertArrayEquals(Oracle.array("smooth-3x4").values(), out, 1e-4f);
    }

    @Test
    void normalisesAndClips() {
        float[] values = Oracle.array("window").values();
        new Normaliser(new Normalisation(Normalisation.Type.ZSCORE, 1.5)).normalise(values, values.length);
        assertArrayEquals(Oracle.array("normalised").values(), values, 1e-5f);
    }

    @Test
    void projectsScoresBack() {
        byte[] labels = new byte[ROWS * COLUMNS];
        float[] scores = Oracle.array("scores").values();
        ScoreSpans spans = new ScoreSpans(24, 20, 4);
        spans.find(scores);
        new LabelProjector(WINDOW, ROWS, COLUMNS, 4).project(scores, spans, labels);
        float[] expected = Oracle.array("projected").values();
        int different = 0;
        for (int i = 0; i < labels.length; i++) {
            different += labels[i] == (byte) expected[i] ? 0 : 1;
        }
        assertEquals(0, different);
    }
}
