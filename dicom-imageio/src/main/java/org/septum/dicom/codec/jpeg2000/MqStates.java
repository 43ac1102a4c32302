package org.septum.dicom.codec.jpeg2000;

/**
 * The states of the arithmetic decoder (T.800 table C.2), packed for it: the probability of the less probable symbol in the upper
 * bits, in the lower eight twice the state's number plus the more probable symbol.
 */
final class MqStates {
    private static final int[] PROBABILITY = {
        0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401, 0x1C01, 0x1601, 0x5601,
        0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201, 0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101,
        0x0AC1, 0x09C1, 0x08A1, 0x0521, 0x0441, 0x02A1, 0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005,
        0x0001, 0x5601};
    private static final int[] AFTER_MORE = {
        1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
        34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46};
    private static final int[] AFTER_LESS = {
        1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
        30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46};

    private MqStates() {
    }

    static int packed(int state, int moreProbable) {
        return PROBABILITY[state] << 8 | state << 1 | moreProbable;
    }

    /**
     * The next states: by the lower seven bits of a state after a more probable symbol, 128 further on after a less probable one,
     * where states 0, 6 and 14 exchange the symbols.
     */
    static int[] next() {
        int[] table = new int[256];
        for (int i = 0; i < 2 * PROBABILITY.length; i++) {
            int state = i >> 1;
            boolean exchange = state == 0 || state == 6 || state == 14;
            table[i] = packed(AFTER_MORE[state], i & 1);
            table[128 + i] = packed(AFTER_LESS[state], exchange ? i & 1 ^ 1 : i & 1);
        }
        return table;
    }
}
