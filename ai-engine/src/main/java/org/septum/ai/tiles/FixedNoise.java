package org.septum.ai.tiles;

import java.util.Random;

/** Standard normal noise that is the same in every run: a table, read from any place on and round again. */
final class FixedNoise {
    private static final long SEED = 1;
    /** A prime, so that rows of a picture do not fall on the same values. */
    private static final int LENGTH = 65_521;

    private final float[] table = new float[LENGTH];

    FixedNoise() {
        Random random = new Random(SEED);
        for (int i = 0; i < LENGTH; i++) {
            table[i] = (float) random.nextGaussian();
        }
    }

    /** @param index from 0 */
    float at(long index) {
        return table[(int) (index % LENGTH)];
    }
}
