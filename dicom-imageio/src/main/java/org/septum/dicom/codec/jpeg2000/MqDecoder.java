package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;

/**
 * The arithmetic decoder (T.800 annex C).
 *
 * <p>Its callers keep {@link #slack} in a local variable: how much probability may still be taken away before anything but "the
 * more probable symbol, no renormalisation" can happen, the lesser of the code register and of what the interval is above one
 * half. One symbol of context cx is then
 *
 * <pre>
 * int s = contexts[cx];
 * slack -= s >>> 8;
 * if (slack >= 0) {
 *     bit = s & 1;
 * } else {
 *     int r = mq.renormalise(slack, cx);
 *     slack = r >> 1;
 *     bit = r & 1;
 * }
 * </pre>
 */
final class MqDecoder {
    static final int CONTEXTS = 19;
    private static final int[] NEXT = MqStates.next();
    /** Bits of fraction in the code register. */
    private static final int FRACTION = 40;
    /** So many of them must be there before a symbol; none shifts by more. */
    private static final int NEEDED = 15;

    /** The packed state of each context ({@link MqStates}). */
    final int[] contexts = new int[CONTEXTS];
    /** Between calls; see above. */
    int slack;
    private byte[] bytes;
    private int at;
    /** The code register and the interval as they were when the slack was last set. */
    private long code;
    private int interval;
    private int slackThen;
    /** Bits of the fraction that are there. */
    private int available;

    /** Zero coding 0 starts at state 4, run-length (17) at 3, uniform (18) at 46, the others at 0 (T.800 table D.7). */
    void resetContexts() {
        Arrays.fill(contexts, MqStates.packed(0, 0));
        contexts[0] = MqStates.packed(4, 0);
        contexts[17] = MqStates.packed(3, 0);
        contexts[18] = MqStates.packed(46, 0);
    }

    /** Starts a codeword segment; two bytes 0xFF stand behind its end. */
    void start(byte[] segment, int from) {
        bytes = segment;
        at = from;
        code = (long) (bytes[at] & 0xFF) << FRACTION;
        available = 0;
        fill();
        code <<= 7;
        available -= 7;
        interval = 0x8000;
        slack = Math.min((int) (code >> FRACTION), 0);
        slackThen = slack;
    }

    /** After a byte 0xFF one above 0x8F is a marker: the segment is at its end, ones follow. */
    private void fill() {
        while (available <= FRACTION - 8) {
            int next = bytes[at + 1] & 0xFF;
            boolean ones = bytes[at] == -1;
            if (ones && next > 0x8F) {
                code += 0xFFL << FRACTION - 8 - available;
                available += 8;
            } else {
                int width = ones ? 7 : 8;
                code += (long) next << FRACTION - width - available;
                available += width;
                at++;
            }
        }
    }

    /**
     * Decodes a symbol that is not just "the more probable one".
     *
     * @param now the slack, less than 0, after the context's probability was taken away
     * @return twice the new slack, plus the symbol
     */
    int renormalise(int now, int context) {
        int state = contexts[context];
        int probability = state >>> 8;
        int taken = slackThen - now;
        int above = interval - taken;
        long c = code - ((long) taken << FRACTION);
        // All ones where the code is in the lower part of the interval. No branches: nobody can predict them.
        int lower = (int) (c >> 63);
        int less = (lower ^ above - probability >> 31) & 1;
        contexts[context] = NEXT[state & 0x7F | less << 7];
        int size = above + (probability - above & lower);
        int count = Integer.numberOfLeadingZeros(size) - 16;
        code = c + ((long) (probability & lower) << FRACTION) << count;
        interval = size << count;
        available -= count;
        if (available < NEEDED) {
            fill();
        }
        slackThen = Math.min((int) (code >> FRACTION), interval - 0x8000);
        return slackThen << 1 | (state ^ less) & 1;
    }
}
