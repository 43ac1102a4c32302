package org.septum.dicom.codec.jpeg2000;

/**
 * The contexts of bit-plane coding by a sample's neighbours (T.800 tables D.1 to D.4), looked up.
 *
 * <p>A neighbourhood is nine bits, row by row from the upper left: whether each sample is significant; bit 4 is the sample itself.
 */
final class BlockContexts {
    static final int SIGN = 9;
    static final int REFINE = 14;
    static final int RUN = 17;
    static final int UNIFORM = 18;

    private static final byte[][] ZERO = {zero(0), zero(1), zero(0), zero(2)};
    private static final byte[] SIGNS = signs();

    private BlockContexts() {
    }

    /** The contexts of zero coding by neighbourhood. @param orientation of the sub-band: 0 LL, 1 HL, 2 LH, 3 HH */
    static byte[] zeroCoding(int orientation) {
        return ZERO[orientation];
    }

    /**
     * The contexts of sign coding, in bit 7 whether the sign is inverted. Bits 1, 3, 5 and 7 of the index tell whether the samples
     * above, left, right and below are significant, bits 0, 4, 6 and 2 whether these are negative.
     */
    static byte[] signCoding() {
        return SIGNS;
    }

    /** @param kind 0 for LL and LH, 1 for HL where horizontal and vertical change places, 2 for HH */
    private static byte[] zero(int kind) {
        byte[] contexts = new byte[512];
        for (int n = 0; n < 512; n++) {
            int horizontal = (n >> 3 & 1) + (n >> 5 & 1);
            int vertical = (n >> 1 & 1) + (n >> 7 & 1);
            int diagonal = (n & 1) + (n >> 2 & 1) + (n >> 6 & 1) + (n >> 8 & 1);
            contexts[n] = (byte) switch (kind) {
                case 0 -> straight(horizontal, vertical, diagonal);
                case 1 -> straight(vertical, horizontal, diagonal);
                default -> oblique(horizontal + vertical, diagonal);
            };
        }
        return contexts;
    }

    private static int straight(int along, int across, int diagonal) {
        if (along == 2) {
            return 8;
        }
        if (along == 1) {
            return across > 0 ? 7 : diagonal > 0 ? 6 : 5;
        }
        return across == 2 ? 4 : across == 1 ? 3 : Math.min(2, diagonal);
    }

    private static int oblique(int straight, int diagonal) {
        if (diagonal > 2) {
            return 8;
        }
        if (diagonal == 2) {
            return straight > 0 ? 7 : 6;
        }
        return (diagonal == 1 ? 3 : 0) + Math.min(2, straight);
    }

    private static byte[] signs() {
        byte[] contexts = new byte[256];
        for (int n = 0; n < 256; n++) {
            int horizontal = contribution(n >> 3, n >> 4) + contribution(n >> 5, n >> 6);
            int vertical = contribution(n >> 1, n) + contribution(n >> 7, n >> 2);
            horizontal = Integer.signum(horizontal);
            vertical = Integer.signum(vertical);
            boolean inverted = horizontal < 0 || horizontal == 0 && vertical < 0;
            int h = inverted ? -horizontal : horizontal;
            int v = inverted ? -vertical : vertical;
            contexts[n] = (byte) (SIGN + (h == 0 ? v : 3 + v) | (inverted ? 0x80 : 0));
        }
        return contexts;
    }

    private static int contribution(int significant, int negative) {
        return (significant & 1) * (1 - 2 * (negative & 1));
    }
}
