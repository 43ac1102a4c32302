package org.septum.imaging.window;

import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/** A window from the values themselves: from a low to a high percentile, so that a few bright pixels do not darken the rest. */
public final class AutoWindow {
    private static final double LOW = 0.01;
    private static final double HIGH = 0.995;
    private static final int MOST_FRAMES = 32;
    private static final int MOST_SAMPLES_A_FRAME = 8192;

    private AutoWindow() {}

    /** The window between the 1st and the 99.5th percentile of up to 32 frames, spread over slices and phases. */
    public static WindowLevel of(Volume volume) {
        return of(volume, LOW, HIGH);
    }

    /**
     * The window between two percentiles.
     *
     * @param low black, 0 to 1
     * @param high white, above {@code low}, to 1
     */
    public static WindowLevel of(Volume volume, double low, double high) {
        if (!(low >= 0 && low < high && high <= 1)) {
            throw new IllegalArgumentException("percentiles %s and %s make no window".formatted(low, high));
        }
        Percentiles samples = samples(volume);
        if (samples.size() == 0) {
            return WindowLevel.between(0, 1);
        }
        double black = samples.lower(low);
        double white = samples.upper(high);
        return white > black ? WindowLevel.between(black, white) : WindowLevel.between(black - 0.5, black + 0.5);
    }

    private static Percentiles samples(Volume volume) {
        Grid grid = volume.grid();
        int frames = grid.slices() * grid.phases();
        int taken = Math.min(frames, MOST_FRAMES);
        float[] values = new float[grid.frameSize()];
        int step = Math.max(1, values.length / MOST_SAMPLES_A_FRAME);
        Percentiles samples = new Percentiles();
        for (int t = 0; t < taken; t++) {
            int frame = (int) ((t + 0.5) * frames / taken);
            volume.values(frame % grid.slices(), frame / grid.slices(), values);
            for (int i = t % step; i < values.length; i += step) {
                samples.add(values[i]);
            }
        }
        return samples;
    }
}
