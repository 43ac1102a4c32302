package org.septum.ai.model;

import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What the network must answer to a known input: a file's, or noise anybody can make again.
 *
 * @param input NPY file, path within the package; empty where the input is noise
 * @param noise empty where the input is a file's
 * @param expected NPY file by precision, path within the package
 * @param tolerance largest absolute difference allowed, by precision
 */
public record SelfTest(Optional<String> input, Optional<Noise> noise, Map<Precision, String> expected,
        Map<Precision, Double> tolerance) {
    public SelfTest {
        if (input.isPresent() == noise.isPresent()) {
            throw new IllegalArgumentException("a self-test has one input, a file or noise");
        }
        expected = Map.copyOf(expected);
        tolerance = Map.copyOf(tolerance);
    }

    /** A self-test whose input is a file's. */
    public SelfTest(String input, Map<Precision, String> expected, Map<Precision, Double> tolerance) {
        this(Optional.of(input), Optional.empty(), expected, tolerance);
    }

    /**
     * Standard normal noise: the successive {@code (float) nextGaussian()} of {@code new java.util.Random(seed)}, in C order.
     *
     * @param pictures how many the network is given
     */
    public record Noise(int seed, int pictures) {
        /** @param pictureSize floats of one picture */
        public float[] values(int pictureSize) {
            Random random = new Random(seed);
            float[] values = new float[Math.multiplyExact(pictures, pictureSize)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            return values;
        }
    }
}
