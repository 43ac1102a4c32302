package org.septum.overlays.surface;

import java.util.Arrays;

/** Numbers in the order they come, as many as do. */
final class Growing {
    private float[] floats = new float[3 << 10];
    private int[] ints = new int[6 << 10];
    private int floatCount;
    private int intCount;

    /** @return the number of this point */
    int point(double[] p) {
        if (floatCount + 3 > floats.length) {
            floats = Arrays.copyOf(floats, 2 * floats.length);
        }
        for (int a = 0; a < 3; a++) {
            floats[floatCount++] = (float) p[a];
        }
        return floatCount / 3 - 1;
    }

    void corner(int point) {
        if (intCount == ints.length) {
            ints = Arrays.copyOf(ints, 2 * ints.length);
        }
        ints[intCount++] = point;
    }

    float[] points() {
        return Arrays.copyOf(floats, floatCount);
    }

    int[] corners() {
        return Arrays.copyOf(ints, intCount);
    }
}
