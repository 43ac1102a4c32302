package org.septum.dicom.codec.jpegls;

/** What the coder has learnt so far, per context (T.87 A.6, A.7.2). */
final class Contexts {
    private static final int REGULAR = 365;
    private static final int LARGEST_SHIFT = 24;

    private final int reset;
    final int[] sumOfErrors = new int[REGULAR + 2];
    final int[] bias = new int[REGULAR];
    final int[] correction = new int[REGULAR];
    final int[] count = new int[REGULAR + 2];
    final int[] negative = new int[2];

    Contexts(CodingParameters p) {
        reset = p.reset();
        java.util.Arrays.fill(sumOfErrors, Math.max(2, (p.range() + 32) / 64));
        java.util.Arrays.fill(count, 1);
    }

    /** The Golomb parameter; bounded, because damaged streams drive it up. */
    int shift(int context) {
        return shift(sumOfErrors[context], count[context]);
    }

    private static int shift(int sum, int count) {
        int k = 0;
        while (count << k < sum && k < LARGEST_SHIFT) {
            k++;
        }
        return k;
    }

    /** A.6.1 and A.6.2. */
    void update(int context, int error, int step) {
        int b = bias[context] + error * step;
        sumOfErrors[context] += Math.abs(error);
        int n = count[context];
        if (n == reset) {
            sumOfErrors[context] >>= 1;
            b >>= 1;
            n >>= 1;
        }
        n++;
        if (b <= -n) {
            b = Math.max(b + n, 1 - n);
            correction[context] = Math.max(-128, correction[context] - 1);
        } else if (b > 0) {
            b = Math.min(b - n, 0);
            correction[context] = Math.min(127, correction[context] + 1);
        }
        bias[context] = b;
        count[context] = n;
    }

    /** The Golomb parameter after a run; {@code type} 1 where both neighbours are alike. */
    int runShift(int type) {
        int context = REGULAR + type;
        int sum = sumOfErrors[context] + (type == 1 ? count[context] >> 1 : 0);
        return shift(sum, count[context]);
    }

    /** Figure A.23, undone. */
    int runError(int type, int mapped, int shift) {
        int value = mapped + type;
        int odd = value & 1;
        int size = value + odd >> 1;
        boolean flips = shift != 0 || 2 * negative[type] >= count[REGULAR + type];
        return flips == (odd == 1) ? -size : size;
    }

    void updateRun(int type, int error, int mapped) {
        int context = REGULAR + type;
        if (error < 0) {
            negative[type]++;
        }
        sumOfErrors[context] += mapped + 1 - type >> 1;
        if (count[context] == reset) {
            sumOfErrors[context] >>= 1;
            count[context] >>= 1;
            negative[type] >>= 1;
        }
        count[context]++;
    }
}
