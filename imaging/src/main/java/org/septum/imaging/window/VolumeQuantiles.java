package org.septum.imaging.window;

import org.septum.imaging.Volume;

/**
 * Exact quantiles of the values of one phase of a volume, found by counting: each question passes over the pictures once more, and
 * no copy of them is made. Quantiles between two values are interpolated linearly, as NumPy does. For one thread.
 */
public final class VolumeQuantiles {
    private static final int LOW_BITS = 16;
    private static final int BINS = 1 << 16;
    private static final int LOW_MASK = BINS - 1;

    private final Volume volume;
    private final int phase;
    private final float[] frame;
    /** Values by the high half of their ordered bits. */
    private final long[] high = new long[BINS];
    private int firstNotFinite = -1;
    /** Values of the bin asked for last by the low half: the next question is mostly about the same one. */
    private long[] low = new long[0];
    private int lowBin = -1;

    /** Counts the values once. */
    public VolumeQuantiles(Volume volume, int phase) {
        this.volume = volume;
        this.phase = phase;
        frame = new float[volume.grid().frameSize()];
        for (int slice = 0; slice < volume.grid().slices(); slice++) {
            volume.values(slice, phase, frame);
            for (float v : frame) {
                if (Float.isFinite(v)) {
                    high[ordered(v) >>> LOW_BITS]++;
                } else if (firstNotFinite < 0) {
                    firstNotFinite = slice;
                }
            }
        }
    }

    /** The first slice that holds a value that is not finite; −1 where there is none. Such values do not count. */
    public int firstNotFinite() {
        return firstNotFinite;
    }

    /** How many values are at most this. */
    public long atMost(float value) {
        int bits = ordered(value);
        int bin = bits >>> LOW_BITS;
        countLow(bin);
        long count = 0;
        for (int b = 0; b < bin; b++) {
            count += high[b];
        }
        for (int b = 0; b <= (bits & LOW_MASK); b++) {
            count += low[b];
        }
        return count;
    }

    /** The values that count. */
    public long count() {
        long count = 0;
        for (long n : high) {
            count += n;
        }
        return count;
    }

    /**
     * The quantile of all values but the least {@code skipped} ones.
     *
     * @param share 0 for the least of them, 1 for the greatest
     * @throws IllegalStateException where none is left
     */
    public double above(long skipped, double share) {
        long left = count() - skipped;
        if (left < 1) {
            throw new IllegalStateException("no values have no quantile");
        }
        double rank = share * (left - 1);
        long below = (long) rank;
        double lower = atRank(skipped + below);
        return rank == below ? lower : lower + (rank - below) * (atRank(skipped + below + 1) - lower);
    }

    /** The quantile of all values. */
    public double of(double share) {
        return above(0, share);
    }

    private float atRank(long rank) {
        long left = rank;
        int bin = 0;
        while (left >= high[bin]) {
            left -= high[bin++];
        }
        countLow(bin);
        int b = 0;
        while (left >= low[b]) {
            left -= low[b++];
        }
        return value(bin << LOW_BITS | b);
    }

    private void countLow(int bin) {
        if (bin == lowBin) {
            return;
        }
        low = new long[BINS];
        lowBin = bin;
        for (int slice = 0; slice < volume.grid().slices(); slice++) {
            volume.values(slice, phase, frame);
            for (float v : frame) {
                int bits = ordered(v);
                if (bits >>> LOW_BITS == bin && Float.isFinite(v)) {
                    low[bits & LOW_MASK]++;
                }
            }
        }
    }

    /** Bits whose order as unsigned numbers is that of the values; −0 counts as 0. */
    private static int ordered(float value) {
        int bits = Float.floatToRawIntBits(value + 0f);
        return bits < 0 ? ~bits : bits | Integer.MIN_VALUE;
    }

    private static float value(int ordered) {
        return Float.intBitsToFloat(ordered < 0 ? ordered & Integer.MAX_VALUE : ~ordered);
    }
}
