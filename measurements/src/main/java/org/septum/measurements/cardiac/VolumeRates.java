package org.septum.measurements.cardiac;

import java.util.Optional;

/**
 * How fast a ventricle empties and fills at most, in mL/s, from the derivative of its volume curve. The curve is periodic; it is
 * described by its mean and first {@value #HARMONICS} harmonics, which keep its course and leave out the segmentation's noise.
 *
 * @param peakEjection largest fall, positive
 * @param peakFilling largest rise
 */
public record VolumeRates(double peakEjection, double peakFilling) {
    static final int HARMONICS = 5;
    /** Fewer phases do not determine the harmonics well. */
    static final int FEWEST_PHASES = 15;
    /** How much a step between phases may differ from the mean step. */
    private static final double UNEVEN = 0.1;
    private static final int FINE = 512;

    /**
     * @param ml volume at each phase
     * @param ms time of each phase after the R wave, growing evenly over one beat
     * @return empty where there are fewer than fifteen phases, or the times are missing or uneven
     */
    public static Optional<VolumeRates> of(double[] ml, double[] ms) {
        if (ml.length < FEWEST_PHASES || ms.length != ml.length || !even(ms)) {
            return Optional.empty();
        }
        double beatSeconds = (ms[ms.length - 1] - ms[0]) / (ms.length - 1) * ms.length / 1000;
        double[] cosine = new double[HARMONICS + 1];
        double[] sine = new double[HARMONICS + 1];
        for (int h = 1; h <= HARMONICS; h++) {
            for (int i = 0; i < ml.length; i++) {
                double angle = 2 * Math.PI * h * i / ml.length;
                cosine[h] += 2 * ml[i] * Math.cos(angle) / ml.length;
                sine[h] += 2 * ml[i] * Math.sin(angle) / ml.length;
            }
        }
        double fall = 0;
        double rise = 0;
        for (int t = 0; t < FINE; t++) {
            double slope = slope(cosine, sine, 2 * Math.PI * t / FINE) / beatSeconds;
            fall = Math.max(fall, -slope);
            rise = Math.max(rise, slope);
        }
        return Optional.of(new VolumeRates(fall, rise));
    }

    /** Derivative after the part of a beat that has passed, at an angle of a beat's 2π. */
    private static double slope(double[] cosine, double[] sine, double angle) {
        double slope = 0;
        for (int h = 1; h <= HARMONICS; h++) {
            slope += 2 * Math.PI * h * (sine[h] * Math.cos(h * angle) - cosine[h] * Math.sin(h * angle));
        }
        return slope;
    }

    private static boolean even(double[] ms) {
        double step = (ms[ms.length - 1] - ms[0]) / (ms.length - 1);
        for (int i = 1; i < ms.length; i++) {
            if (!(Math.abs(ms[i] - ms[i - 1] - step) <= UNEVEN * step)) {
                return false;
            }
        }
        return step > 0;
    }
}
