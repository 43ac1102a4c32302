package org.septum.viewer.study;

import java.util.Arrays;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/** A window from the values themselves: from the 1st to the 99.5th percentile, so a few bright pixels do not darken the rest. */
public final class AutoWindow {
    private static final double LOW = 0.01;
    private static final double HIGH = 0.995;
    private static final int FRAMES = 9;
    private static final int SAMPLES_PER_FRAME = 4096;

    private AutoWindow() { }

    /** Looks at up to nine frames spread over the volume. */
    public static WindowLevel of(Volume volume) {
        Grid grid = volume.grid();
        float[] frame = new float[grid.frameSize()];
        int slices = Math.min(FRAMES, grid.slices());
        float[] samples = new float[0];
        for (int n = 0; n < slices; n++) {
            int slice = (int) ((n + 0.5) * grid.slices() / slices);
            volume.values(slice, n * grid.phases() / slices, frame);
            samples = append(samples, frame);
        }
        return of(samples);
    }

    public static WindowLevel of(float[] values) {
        float[] sorted = append(new float[0], values);
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return WindowLevel.between(0, 1);
        }
        float low = sorted[(int) (LOW * (n - 1))];
        float high = sorted[(int) Math.ceil(HIGH * (n - 1))];
        return high > low ? WindowLevel.between(low, high) : WindowLevel.between(low - 0.5, low + 0.5);
    }

    /** Appends finite values, thinned to a bounded number. */
    private static float[] append(float[] to, float[] values) {
        int step = Math.max(1, values.length / SAMPLES_PER_FRAME);
        float[] out = Arrays.copyOf(to, to.length + (values.length + step - 1) / step);
        int n = to.length;
        for (int i = 0; i < values.length; i += step) {
            if (Float.isFinite(values[i])) {
                out[n++] = values[i];
            }
        }
        return Arrays.copyOf(out, n);
    }
}
