package org.septum.dicom.codec.jpeg;

/**
 * The accurate integer inverse DCT of Loeffler, Ligtenberg and Moschytz (ICASSP 1989) with the fixed-point steps of libjpeg's
 * "islow" for 12 bits, so that results equal those of the decoders built on it.
 */
final class InverseDct {
    private static final int CONST_BITS = 13;
    private static final int PASS1_BITS = 1;
    private static final int FIX_0_298631336 = 2446;
    private static final int FIX_0_390180644 = 3196;
    private static final int FIX_0_541196100 = 4433;
    private static final int FIX_0_765366865 = 6270;
    private static final int FIX_0_899976223 = 7373;
    private static final int FIX_1_175875602 = 9633;
    private static final int FIX_1_501321110 = 12299;
    private static final int FIX_1_847759065 = 15137;
    private static final int FIX_1_961570560 = 16069;
    private static final int FIX_2_053119869 = 16819;
    private static final int FIX_2_562915447 = 20995;
    private static final int FIX_3_072711026 = 25172;

    private final long[] work = new long[64];
    private final long[] in = new long[8];
    private final long[] result = new long[8];

    /**
     * Transforms one block of dequantised coefficients in natural order.
     *
     * @param centre half the range of the samples, added at the end
     * @param largest sample
     */
    void transform(int[] block, int[] out, int centre, int largest) {
        for (int column = 0; column < 8; column++) {
            for (int i = 0; i < 8; i++) {
                in[i] = block[8 * i + column];
            }
            pass(CONST_BITS - PASS1_BITS);
            for (int i = 0; i < 8; i++) {
                work[8 * i + column] = result[i];
            }
        }
        for (int row = 0; row < 8; row++) {
            System.arraycopy(work, 8 * row, in, 0, 8);
            pass(CONST_BITS + PASS1_BITS + 3);
            for (int i = 0; i < 8; i++) {
                out[8 * row + i] = (int) Math.clamp(result[i] + centre, 0, largest);
            }
        }
    }

    private void pass(int shift) {
        long z1 = (in[2] + in[6]) * FIX_0_541196100;
        long even2 = z1 - in[6] * FIX_1_847759065;
        long even3 = z1 + in[2] * FIX_0_765366865;
        long even0 = in[0] + in[4] << CONST_BITS;
        long even1 = in[0] - in[4] << CONST_BITS;
        long[] even = {even0 + even3, even1 + even2, even1 - even2, even0 - even3};
        odd(even, shift);
    }

    private void odd(long[] even, int shift) {
        long t0 = in[7];
        long t1 = in[5];
        long t2 = in[3];
        long t3 = in[1];
        long z1 = -(t0 + t3) * FIX_0_899976223;
        long z2 = -(t1 + t2) * FIX_2_562915447;
        long z5 = (t0 + t2 + t1 + t3) * FIX_1_175875602;
        long z3 = -(t0 + t2) * FIX_1_961570560 + z5;
        long z4 = -(t1 + t3) * FIX_0_390180644 + z5;
        t0 = t0 * FIX_0_298631336 + z1 + z3;
        t1 = t1 * FIX_2_053119869 + z2 + z4;
        t2 = t2 * FIX_3_072711026 + z2 + z3;
        t3 = t3 * FIX_1_501321110 + z1 + z4;
        long[] odd = {t3, t2, t1, t0};
        long round = 1L << shift - 1;
        for (int i = 0; i < 4; i++) {
            result[i] = even[i] + odd[i] + round >> shift;
            result[7 - i] = even[i] - odd[i] + round >> shift;
        }
    }
}
