package org.septum.ai.window;

import org.septum.ai.model.Normalisation;

/** Brings one window's intensities to the network's scale, in place. */
public final class Normaliser {
    private static final double EPSILON = 1e-6;

    private final Normalisation normalisation;

    /** @param normalisation of a kind that needs no more than the window itself */
    public Normaliser(Normalisation normalisation) {
        if (normalisation.type() != Normalisation.Type.ZSCORE) {
            throw new IllegalArgumentException("not of a window by itself: " + normalisation.type());
        }
        this.normalisation = normalisation;
    }

    /** Normalises the first n values. Throws ArithmeticException where a value is not finite. */
    public void normalise(float[] values, int n) {
        zscore(values, n);
    }

    private void zscore(float[] values, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double d = values[i] - mean;
            squares += d * d;
        }
        if (!Double.isFinite(squares)) {
            throw new ArithmeticException("the picture holds values that are not finite");
        }
        float offset = (float) mean;
        float scale = (float) (1 / (Math.sqrt(squares / n) + EPSILON));
        float clip = (float) normalisation.clip();
        for (int i = 0; i < n; i++) {
            values[i] = Math.max(-clip, Math.min(clip, (values[i] - offset) * scale));
        }
    }
}
