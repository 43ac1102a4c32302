package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VolumeRatesTest {
    private static final double BEAT_S = 0.8;

    /** 100 + 50 cos + 10 sin of twice the angle: its derivative is known. */
    private static double[] volumes(int phases) {
        double[] ml = new double[phases];
        for (int i = 0; i < phases; i++) {
            double angle = 2 * Math.PI * i / phases;
            ml[i] = 100 + 50 * Math.cos(angle) + 10 * Math.sin(2 * angle);
        }
        return ml;
    }

    private static double[] times(int phases) {
        double[] ms = new double[phases];
        Arrays.setAll(ms, i -> 12 + 1000 * BEAT_S * i / phases);
        return ms;
    }

    @Test
    void aCurveOfFewHarmonicsHasItsTrueRates() {
        double least = 0;
        double most = 0;
        for (int i = 0; i < 100_000; i++) {
            double angle = 2 * Math.PI * i / 100_000;
            double slope = 2 * Math.PI / BEAT_S * (-50 * Math.sin(angle) + 20 * Math.cos(2 * angle));
            least = Math.min(least, slope);
            most = Math.max(most, slope);
        }
        VolumeRates rates = VolumeRates.of(volumes(25), times(25)).orElseThrow();
        assertEquals(-least, rates.peakEjection(), 0.002 * -least);
        assertEquals(most, rates.peakFilling(), 0.002 * most);
    }

    @Test
    void aLittleNoiseChangesLittle() {
        double[] ml = volumes(30);
        Random random = new Random(4);
        VolumeRates clean = VolumeRates.of(ml, times(30)).orElseThrow();
        VolumeRates noisy = VolumeRates.of(Arrays.stream(ml).map(v -> v + random.nextGaussian()).toArray(), times(30)).orElseThrow();
        assertEquals(clean.peakEjection(), noisy.peakEjection(), 0.1 * clean.peakEjection());
    }

    @Test
    void withoutTimesOrWithUnevenOnesThereIsNoRate() {
        double[] uneven = times(25);
        uneven[10] += 10;
        assertEquals(Optional.empty(), VolumeRates.of(volumes(25), new double[0]));
        assertEquals(Optional.empty(), VolumeRates.of(volumes(25), uneven));
        assertEquals(Optional.empty(), VolumeRates.of(volumes(12), times(12)));
        assertEquals(Optional.empty(), VolumeRates.of(volumes(25), new double[25]));
    }
}
