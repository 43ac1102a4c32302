package org.septum.dicom.codec.jpeg2000;

/** The adaptive run-length decoder of the HT cleanup pass, MEL (T.814 7.1.3 and 7.3.3). */
final class HtRuns {
    private static final int[] EXPONENTS = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5};

    private byte[] bytes;
    private int at;
    private int end;
    private int current;
    private int left;
    private int state;
    private int zeros;
    private boolean one;

    /** @param end of the stream, whose last half byte is not of it and taken for ones as all behind it */
    void start(byte[] cleanup, int from, int to) {
        bytes = cleanup;
        at = from;
        end = to;
        current = 0;
        left = 0;
        state = 0;
        zeros = 0;
        one = false;
    }

    /** The next event. */
    boolean next() {
        while (zeros == 0 && !one) {
            run();
        }
        if (zeros > 0) {
            zeros--;
            return false;
        }
        one = false;
        return true;
    }

    private void run() {
        int exponent = EXPONENTS[state];
        if (bit() != 0) {
            zeros = 1 << exponent;
            state = Math.min(EXPONENTS.length - 1, state + 1);
            return;
        }
        zeros = 0;
        for (int i = 0; i < exponent; i++) {
            zeros = zeros << 1 | bit();
        }
        one = true;
        state = Math.max(0, state - 1);
    }

    private int bit() {
        if (left == 0) {
            left = current == 0xFF ? 7 : 8;
            current = at >= end ? 0xFF : at == end - 1 ? bytes[at] & 0xFF | 0xF : bytes[at] & 0xFF;
            at++;
        }
        return current >> --left & 1;
    }
}
