package org.septum.dicom.codec.jpegls;

/**
 * What the coder has learnt so far, per context (T.87 A.6, A.7.2). The four numbers of a regular context lie side by side in one
 * array, because the coder reads and writes all of them for every sample.
 */
final class Contexts {
    /** Places of a context's numbers from {@code 4 × context} on: sum of errors A, bias B, correction C, count N. */
    static final int SUM = 0;
    static final int BIAS = 1;
    static final int CORRECTION = 2;
    static final int COUNT = 3;

    private static final int REGULAR = 365;
    private static final int LARGEST_SHIFT = 24;

    private final int reset;
    final int[] state = new int[4 * REGULAR];
    private final int[] runSum = new int[2];
    private final int[] runCount = {1, 1};
    private final int[] negative = new int[2];

    Contexts(CodingParameters p) {
        reset = p.reset();
        int sum = Math.max(2, (p.range() + 32) / 64);
        for (int at = 0; at < state.length; at += 4) {
            state[at + SUM] = sum;
            state[at + COUNT] = 1;
        }
        java.util.Arrays.fill(runSum, sum);
    }

    /** The smallest k with {@code count << k ≥ sum} (A.5.1), without a loop. */
    static int shift(int sum, int count) {
        int k = Math.max(0, Integer.numberOfLeadingZeros(count) - Integer.numberOfLeadingZeros(sum));
        return Math.min(LARGEST_SHIFT, k + ((count << k) - sum >>> 31));
    }

    /**
     * A.6.1 and A.6.2, without branches that cannot be foreseen.
     *
     * @param at four times the context
     * @param error prediction error in steps
     */
    void update(int at, int error, int step) {
        int sum = state[at + SUM] + Math.abs(error);
        int bias = state[at + BIAS] + error * step;
        int count = state[at + COUNT];
        if (count == reset) {
            sum >>= 1;
            bias >>= 1;
            count >>= 1;
        }
        count++;
        int low = bias + count - 1 >> 31;
        int high = -bias >> 31;
        state[at + SUM] = sum;
        state[at + BIAS] = Math.min(0, Math.max(1 - count, bias + (count & low) - (count & high)));
        state[at + CORRECTION] = Math.min(127, Math.max(-128, state[at + CORRECTION] + low - high));
        state[at + COUNT] = count;
    }

    /** The Golomb parameter after a run; {@code type} 1 where both neighbours are alike. */
    int runShift(int type) {
        return shift(runSum[type] + (type == 1 ? runCount[type] >> 1 : 0), runCount[type]);
    }

    /** Figure A.23, undone. */
    int runError(int type, int mapped, int shift) {
        int value = mapped + type;
        int odd = value & 1;
        int size = value + odd >> 1;
        return flips(type, shift) == (odd == 1) ? -size : size;
    }

    /** Figure A.23: an error after a run as a number from 0 on. */
    int mapRunError(int type, int error, int shift) {
        boolean odd = error != 0 && flips(type, shift) == error < 0;
        return 2 * Math.abs(error) - type - (odd ? 1 : 0);
    }

    private boolean flips(int type, int shift) {
        return shift != 0 || 2 * negative[type] >= runCount[type];
    }

    void updateRun(int type, int error, int mapped) {
        if (error < 0) {
            negative[type]++;
        }
        runSum[type] += mapped + 1 - type >> 1;
        if (runCount[type] == reset) {
            runSum[type] >>= 1;
            runCount[type] >>= 1;
            negative[type] >>= 1;
        }
        runCount[type]++;
    }
}
