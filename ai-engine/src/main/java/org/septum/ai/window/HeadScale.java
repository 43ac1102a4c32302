package org.septum.ai.window;

import org.septum.imaging.Volume;
import org.septum.imaging.window.VolumeQuantiles;

/**
 * Brings a volume of a head to a scale on which its background is 0 and the median of the head 1: what a manifest calls
 * {@code head-median}. Background is the 1st percentile of all values; the head is what lies more than a tenth of the way from it
 * to the 99.5th.
 *
 * @param background value that becomes 0
 * @param median value that becomes 1
 * @param clip results are between 0 and this
 */
public record HeadScale(double background, double median, float clip) {
    private static final double LOW = 0.01;
    private static final double HIGH = 0.995;
    private static final double HEAD = 0.1;

    /**
     * Measures the first phase of a volume.
     *
     * @throws ArithmeticException saying why where there is no such scale: values that are not finite, or all the same
     */
    public static HeadScale of(Volume volume, double clip) {
        VolumeQuantiles quantiles = new VolumeQuantiles(volume, 0);
        if (quantiles.firstNotFinite() >= 0) {
            throw new ArithmeticException(
                    "slice %d holds values that are not finite".formatted(quantiles.firstNotFinite() + 1));
        }
        double low = quantiles.of(LOW);
        double high = quantiles.of(HIGH);
        if (!(high > low)) {
            throw new ArithmeticException("the pictures are empty: nearly all values are " + (float) low);
        }
        long background = quantiles.atMost((float) (low + HEAD * (high - low)));
        return new HeadScale(low, quantiles.above(background, 0.5), (float) clip);
    }

    /** Scales the first n values in place. */
    public void scale(float[] values, int n) {
        float offset = (float) background;
        float factor = (float) (1 / (median - background));
        for (int i = 0; i < n; i++) {
            values[i] = Math.max(0, Math.min(clip, (values[i] - offset) * factor));
        }
    }
}
