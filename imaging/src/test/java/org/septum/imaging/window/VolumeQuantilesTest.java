package org.septum.imaging.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

class VolumeQuantilesTest {
    private static final Grid GRID = new Grid(7, 5, 3, 1, Affine.identity());

    private static Volume volume(float[] values) {
        Volume volume = Volume.allocate(GRID, SampleType.FLOAT32, Rescale.NONE);
        for (int i = 0; i < values.length; i++) {
            volume.samples().setAtIndex(ValueLayout.JAVA_FLOAT, i, values[i]);
        }
        return volume;
    }

    /** NumPy's default: linear between the two nearest ranks. */
    private static double sorted(float[] values, double share) {
        float[] s = values.clone();
        Arrays.sort(s);
        double rank = share * (s.length - 1);
        int below = (int) rank;
        return below == s.length - 1 ? s[below] : s[below] + (rank - below) * ((double) s[below + 1] - s[below]);
    }

    @Test
    void quantilesAreThoseOfTheSortedValues() {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            float[] values = new float[(int) GRID.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = round % 2 == 0 ? (float) (random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6)) : random.nextInt(5) - 2;
            }
            try (Volume volume = volume(values)) {
                VolumeQuantiles quantiles = new VolumeQuantiles(volume, 0);
                for (double share : new double[] {0, 0.01, 0.3, 0.5, 0.995, 1}) {
                    double wanted = sorted(values, share);
                    assertEquals(wanted, quantiles.of(share), 1e-6 * Math.abs(wanted), "share " + share);
                }
            }
        }
    }

    @Test
    void theMedianOfWhatIsAboveALimit() {
        float[] values = new float[(int) GRID.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 60 ? -0.0f : i - 60;
        }
        try (Volume volume = volume(values)) {
            VolumeQuantiles quantiles = new VolumeQuantiles(volume, 0);
            assertEquals(61, quantiles.atMost(0), "−0 is 0");
            assertEquals(71, quantiles.atMost(10.5f));
            assertEquals(105, quantiles.atMost(1e30f));
            assertEquals(0, quantiles.atMost(-1));
            assertEquals((11 + 44) / 2.0, quantiles.above(71, 0.5));
            assertThrows(IllegalStateException.class, () -> quantiles.above(105, 0.5));
        }
    }

    @Test
    void valuesThatAreNotFiniteDoNotCountAndAreTold() {
        float[] values = new float[(int) GRID.size()];
        Arrays.fill(values, 3);
        values[40] = Float.NaN;
        values[90] = Float.NEGATIVE_INFINITY;
        try (Volume volume = volume(values)) {
            VolumeQuantiles quantiles = new VolumeQuantiles(volume, 0);
            assertEquals(1, quantiles.firstNotFinite());
            assertEquals(103, quantiles.count());
            assertEquals(3, quantiles.of(0));
        }
    }
}
