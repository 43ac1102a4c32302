package org.septum.imaging.window;

import java.util.Arrays;

/** Percentiles of as many values as come. Values that are not finite do not count. For one thread. */
public final class Percentiles {
    private float[] values = new float[4096];
    private int size;
    private boolean sorted;

    public void add(float value) {
        if (Float.isFinite(value)) {
            values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
            values[size++] = value;
            sorted = false;
        }
    }

    /** Values that count. */
    public int size() {
        return size;
    }

    /**
     * The greatest value that at most this share of the others lies below.
     *
     * @param share 0 to 1
     * @throws IllegalStateException where there are no values
     */
    public double lower(double share) {
        return at((int) Math.floor(share * (size - 1)));
    }

    /** The least value that at least this share of the others lies below or at. */
    public double upper(double share) {
        return at((int) Math.ceil(share * (size - 1)));
    }

    private double at(int index) {
        if (size == 0) {
            throw new IllegalStateException("no values have no percentile");
        }
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
        return values[index];
    }
}
