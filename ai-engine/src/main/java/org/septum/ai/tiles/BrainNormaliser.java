package org.septum.ai.tiles;

import java.util.function.LongToDoubleFunction;
import org.septum.ai.model.TileInput.BrainNormalisation;
import org.septum.ai.model.TileInput.Outside;

/** Brings a channel to the network's scale: (x − mean) / population standard deviation over what is not 0. */
final class BrainNormaliser {
    private final BrainNormalisation rule;
    private final LongToDoubleFunction outside;

    BrainNormaliser(BrainNormalisation rule) {
        this.rule = rule;
        FixedNoise noise = new FixedNoise();
        outside = rule.outside() == Outside.NOISE ? noise::at : i -> 0;
    }

    /** What stands where there is no brain. */
    float outside(long index) {
        return (float) outside.applyAsDouble(index);
    }

    /**
     * Normalises in place.
     *
     * @param first index of the channel's first voxel among all, which tells it its noise
     * @throws ArithmeticException with the reason, where the channel holds values that are not finite, or only one
     */
    void normalise(float[] values, long first) {
        long n = 0;
        double sum = 0;
        double squares = 0;
        for (float v : values) {
            if (v != 0) {
                n++;
                sum += v;
                squares += (double) v * v;
            }
        }
        double mean = sum / n;
        double deviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
        if (!Double.isFinite(deviation)) {
            throw new ArithmeticException(n == 0 ? "it is empty" : "it holds values that are not finite");
        }
        if (deviation < 1e-6 * Math.abs(mean)) {
            throw new ArithmeticException("all of it has one value");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == 0 ? outside(first + i)
                    : (float) Math.clamp((values[i] - mean) / deviation, -rule.clip(), rule.clip());
        }
    }
}
