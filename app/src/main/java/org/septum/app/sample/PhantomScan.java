package org.septum.app.sample;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Scans the beating heart: each pixel is the mean over its area and the slice's thickness, then come the coils' sensitivity, a
 * slight blur and the noise of magnitude images (Rician). Every frame can be made by itself, in any order, and always comes out
 * the same.
 */
final class PhantomScan {
    static final int SIZE = 192;
    static final int SLICES = 10;
    static final double PIXEL_MM = 1.4;
    static final double SPACING_MM = 7.5;
    static final double THICKNESS_MM = 7;
    /** The base of the heart lies this far left of and below the picture's middle. */
    static final double SHIFT_X = 6;
    static final double SHIFT_Y = 2;
    private static final double FIRST_Z = 8;
    private static final int ACROSS = 2;
    private static final int THROUGH = 3;
    private static final double GREY_LEVELS = 620;
    private static final double NOISE = 0.013;

    private final HeartCycle cycle;
    private final Chest chest = new Chest();

    PhantomScan(HeartCycle cycle) {
        this.cycle = cycle;
    }

    HeartCycle cycle() {
        return cycle;
    }

    /** Position of a slice's middle along the long axis; slice 0 is the one nearest to the base. */
    static double z(int slice) {
        return FIRST_Z + SPACING_MM * slice;
    }

    /** The brightness of what does not move, at every sample point of one slice; {@link #frame} takes it. */
    float[] still(int slice) {
        int fine = SIZE * ACROSS;
        float[] samples = new float[fine * fine * THROUGH];
        for (int t = 0, n = 0; t < THROUGH; t++) {
            double z = sampleZ(slice, t);
            for (int row = 0; row < fine; row++) {
                double y = sample(row) + SHIFT_Y;
                for (int column = 0; column < fine; column++) {
                    samples[n++] = (float) chest.brightness(sample(column) + SHIFT_X, y, z);
                }
            }
        }
        return samples;
    }

    /** Stored values of one frame, row by row, 0 to 4095. */
    short[] frame(int slice, int phase, float[] still) {
        float[] picture = blur(coil(render(slice, phase, still)));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1000L * slice + phase);
        short[] stored = new short[picture.length];
        for (int i = 0; i < stored.length; i++) {
            double magnitude = Math.hypot(picture[i] + NOISE * random.nextGaussian(), NOISE * random.nextGaussian());
            stored[i] = (short) Math.clamp(Math.round(GREY_LEVELS * magnitude), 0, 4095);
        }
        return stored;
    }

    /** The true structures at the middle of each pixel and of the slice's thickness, with ACDC's values. */
    byte[] truth(int slice, int phase) {
        BeatingHeart heart = new BeatingHeart(cycle.contraction(phase));
        byte[] labels = new byte[SIZE * SIZE];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) heart.structure(pixel(i % SIZE) + SHIFT_X, pixel(i / SIZE) + SHIFT_Y, z(slice));
        }
        return labels;
    }

    private float[] render(int slice, int phase, float[] still) {
        HeartPicture heart = new HeartPicture(cycle.contraction(phase));
        int fine = SIZE * ACROSS;
        float[] picture = new float[SIZE * SIZE];
        for (int t = 0, n = 0; t < THROUGH; t++) {
            double z = sampleZ(slice, t);
            for (int row = 0; row < fine; row++) {
                double y = sample(row) + SHIFT_Y;
                for (int column = 0; column < fine; column++, n++) {
                    double x = sample(column) + SHIFT_X;
                    boolean near = x > -90 && x < 50 && y > -58 && y < 58;
                    double value = near ? heart.brightness(x, y, z, still[n]) : still[n];
                    picture[row / ACROSS * SIZE + column / ACROSS] += (float) value / (ACROSS * ACROSS * THROUGH);
                }
            }
        }
        return picture;
    }

    /** Surface coils see what is near the chest wall, at the left of the picture, brighter. */
    private static float[] coil(float[] picture) {
        for (int i = 0; i < picture.length; i++) {
            double distance = Math.hypot(pixel(i % SIZE) + 118, 0.8 * (pixel(i / SIZE) + 25));
            picture[i] *= (float) (0.55 + 1.25 * Math.exp(-distance / 75));
        }
        return picture;
    }

    /** One pass of (1 6 1)/8 along rows and columns: the point spread of a scan with a zero-filled matrix. */
    private static float[] blur(float[] picture) {
        return blur(blur(picture, 1), SIZE);
    }

    private static float[] blur(float[] picture, int step) {
        float[] out = picture.clone();
        for (int i = step; i < out.length - step; i++) {
            out[i] = (picture[i - step] + 6 * picture[i] + picture[i + step]) / 8;
        }
        return out;
    }

    /** Millimetres of a pixel's middle from the picture's, along either axis. */
    static double pixel(int index) {
        return (index - (SIZE - 1) / 2.0) * PIXEL_MM;
    }

    private static double sample(int index) {
        return ((index + 0.5) / ACROSS - SIZE / 2.0) * PIXEL_MM;
    }

    private static double sampleZ(int slice, int t) {
        return z(slice) + THICKNESS_MM * ((t + 0.5) / THROUGH - 0.5);
    }
}
