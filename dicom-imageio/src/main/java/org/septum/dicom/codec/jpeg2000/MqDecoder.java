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
    private static final int[] AFTER_MORE = MqStates.afterMore();
    private static final int[] AFTER_LESS = MqStates.afterLess();

    /** The packed state of each context ({@link MqStates}). */
    final int[] contexts = new int[CONTEXTS];
    /** Between calls; see above. */
    int slack;
    private byte[] bytes;
    private int at;
    /** As they were when the slack was last set; the code register with eight bits of fraction. */
    private int interval;
    private int code;
    private int slackThen;
    /** Shifts before the next byte is due. */
    private int shifts;

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
        code = (bytes[at] & 0xFF) << 8;
        nextByte();
        code <<= 7;
        shifts -= 7;
        interval = 0x8000;
        setSlack();
    }

    /** After a byte 0xFF one above 0x8F is a marker: the segment is at its end, ones follow. */
    private void nextByte() {
        int next = bytes[at + 1] & 0xFF;
        if (bytes[at] != -1) {
            at++;
            code += next;
            shifts = 8;
        } else if (next > 0x8F) {
            code += 0xFF;
            shifts = 8;
        } else {
            at++;
            code += next << 1;
            shifts = 7;
        }
    }

    private int setSlack() {
        int least = Math.min(code >> 8, interval - 0x8000);
        slack = least;
        slackThen = least;
        return least;
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
        int c = code - (taken << 8);
        boolean lower = c < 0;
        boolean more = lower == above < probability;
        contexts[context] = more ? AFTER_MORE[state & 0x7F] : AFTER_LESS[state & 0x7F];
        code = lower ? c + (probability << 8) : c;
        shift(lower ? probability : above);
        return setSlack() << 1 | (more ? state & 1 : state & 1 ^ 1);
    }

    private void shift(int size) {
        int count = Integer.numberOfLeadingZeros(size) - 16;
        interval = size << count;
        while (count > shifts) {
            code <<= shifts;
            count -= shifts;
            nextByte();
        }
        code <<= count;
        shifts -= count;
    }
}
