package org.septum.app.sample.brain;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.septum.app.sample.SmoothNoise;
import org.septum.imaging.Grid;

/**
 * Scans the head: each pixel is the mean over its area and the slice's thickness, then come the coil's sensitivity and the noise of
 * magnitude images (Rician). Every slice can be made by itself and always comes out the same.
 */
final class HeadScan {
    private static final int ACROSS = 2;
    private static final int THROUGH = 3;
    private static final double GREY_LEVELS = 900;
    private static final double NOISE = 0.014;

    private final Head head = new Head();

    /** Stored values of one slice, row by row, 0 to 4095. */
    short[] slice(HeadSeries series, int slice) {
        Grid grid = series.grid();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1000L * series.ordinal() + slice);
        short[] stored = new short[grid.frameSize()];
        for (int row = 0, i = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++, i++) {
                double value = mean(series, column, row, slice);
                double magnitude = Math.hypot(value + NOISE * random.nextGaussian(), NOISE * random.nextGaussian());
                stored[i] = (short) Math.clamp(Math.round(GREY_LEVELS * magnitude), 0, 4095);
            }
        }
        return stored;
    }

    private double mean(HeadSeries series, int column, int row, int slice) {
        Grid grid = series.grid();
        double part = series.thicknessMm() / grid.toPatient().spacing(2);
        double sum = 0;
        for (int t = 0; t < THROUGH; t++) {
            double k = slice + part * ((t + 0.5) / THROUGH - 0.5);
            for (int n = 0; n < ACROSS * ACROSS; n++) {
                double i = column + (n % ACROSS + 0.5) / ACROSS - 0.5;
                double j = row + ((double) (n / ACROSS) + 0.5) / ACROSS - 0.5;
                sum += at(series, grid.toPatient().apply(i, j, k));
            }
        }
        return sum / (THROUGH * ACROSS * ACROSS);
    }

    private double at(HeadSeries series, double[] scanner) {
        double[] p = series.toHead().apply(scanner[0], scanner[1], scanner[2]);
        double value = series.brightness(head.tissue(p[0], p[1], p[2]));
        if (value == 0) {
            return 0;
        }
        double texture = 0.95 + 0.1 * SmoothNoise.at(p[0], p[1], p[2], 4, 61);
        double coil = 0.88 + 0.24 * SmoothNoise.at(p[0], p[1], p[2], 160, 62);
        return value * texture * coil;
    }

    /** The true label at the middle of each voxel of a slice: 1 necrosis, 2 oedema, 3 enhancing. */
    byte[] truth(HeadSeries series, int slice) {
        Grid grid = series.grid();
        byte[] labels = new byte[grid.frameSize()];
        for (int i = 0; i < labels.length; i++) {
            double[] scanner = grid.toPatient().apply(i % grid.columns(), (double) (i / grid.columns()), slice);
            double[] p = series.toHead().apply(scanner[0], scanner[1], scanner[2]);
            labels[i] = (byte) head.tissue(p[0], p[1], p[2]).label();
        }
        return labels;
    }
}
