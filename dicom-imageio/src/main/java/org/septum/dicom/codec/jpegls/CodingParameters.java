package org.septum.dicom.codec.jpegls;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;

/**
 * What a scan is coded with (T.87 A.1, A.2.1, C.2.4.1.1).
 *
 * @param maximum largest sample, MAXVAL
 * @param near largest error, NEAR
 */
record CodingParameters(int maximum, int near, int threshold1, int threshold2, int threshold3, int reset) {

    /** The parameters of a scan: those of an LSE segment where it sets them, otherwise the standard's. */
    static CodingParameters of(int precision, int near, int[] preset) throws CodecException {
        int maximum = preset[0] != 0 ? preset[0] : (1 << precision) - 1;
        if (near > Math.min(255, maximum / 2) || maximum >= 1 << precision) {
            throw new CodecException("JPEG-LS with NEAR %d and MAXVAL %d".formatted(near, maximum));
        }
        int t1;
        int t2;
        int t3;
        if (maximum >= 128) {
            int factor = (Math.min(maximum, 4095) + 128) / 256;
            t1 = clamp(factor + 2 + 3 * near, near + 1, maximum);
            t2 = clamp(factor * 4 + 3 + 5 * near, t1, maximum);
            t3 = clamp(factor * 17 + 4 + 7 * near, t2, maximum);
        } else {
            int factor = 256 / (maximum + 1);
            t1 = clamp(Math.max(2, 3 / factor + 3 * near), near + 1, maximum);
            t2 = clamp(Math.max(3, 7 / factor + 5 * near), t1, maximum);
            t3 = clamp(Math.max(4, 21 / factor + 7 * near), t2, maximum);
        }
        t1 = preset[1] != 0 ? preset[1] : t1;
        t2 = preset[2] != 0 ? preset[2] : t2;
        t3 = preset[3] != 0 ? preset[3] : t3;
        if (t1 < near + 1 || t2 < t1 || t3 < t2 || t3 > maximum) {
            throw new CodecException("JPEG-LS thresholds %d, %d, %d".formatted(t1, t2, t3));
        }
        int reset = preset[4] != 0 ? preset[4] : 64;
        if (reset < 3 || reset > Math.max(255, maximum)) {
            throw new CodecException("JPEG-LS RESET " + reset);
        }
        return new CodingParameters(maximum, near, t1, t2, t3, reset);
    }

    /** Figure C.3: what is out of bounds becomes the lower bound. */
    private static int clamp(int value, int lower, int maximum) {
        return value > maximum || value < lower ? lower : value;
    }

    /** Quantisation step of the prediction error. */
    int step() {
        return 2 * near + 1;
    }

    /** How many values a prediction error may have. */
    int range() {
        return (maximum + 2 * near) / step() + 1;
    }

    int errorBits() {
        return 32 - Integer.numberOfLeadingZeros(range() - 1);
    }

    /** The longest code of a prediction error. */
    int limit() {
        int bits = Math.max(2, 32 - Integer.numberOfLeadingZeros(maximum));
        return 2 * (bits + Math.max(8, bits));
    }

    /** A table of quantised gradients, from −maximum to +maximum (T.87 A.3.3). */
    byte[] gradients() {
        byte[] table = new byte[2 * maximum + 1];
        int[] from = {near + 1, threshold1, threshold2, threshold3, maximum + 1};
        for (int q = 1; q < from.length; q++) {
            Arrays.fill(table, maximum + from[q - 1], maximum + from[q], (byte) q);
            Arrays.fill(table, maximum + 1 - from[q], maximum + 1 - from[q - 1], (byte) -q);
        }
        return table;
    }
}
