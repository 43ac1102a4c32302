package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/**
 * The QCD or QCC marker segment (T.800 A.6.4).
 *
 * @param derived whether only the lowest sub-band's step is given
 * @param steps for each sub-band the exponent (upper five bits) and mantissa (lower eleven) of its step
 */
record Quantization(int guardBits, boolean derived, int[] steps) {
    private static final int MOST_BANDS = 97;

    static Quantization read(Segment in) throws CodecException {
        int style = in.u8();
        int kind = style & 31;
        if (kind > 2) {
            throw new CodecException("JPEG 2000 quantization of kind " + kind);
        }
        int count = kind == 1 ? 1 : Math.min(MOST_BANDS, in.remaining() / (kind == 0 ? 1 : 2));
        int[] steps = new int[count];
        for (int i = 0; i < count; i++) {
            steps[i] = kind == 0 ? in.u8() >> 3 << 11 : in.u16();
        }
        return new Quantization(style >> 5, kind == 1, steps);
    }

    /** @param band 0 for the lowest sub-band, then HL, LH and HH of each resolution */
    int exponent(int band) throws CodecException {
        if (derived) {
            return Math.max(0, (steps[0] >> 11) - (band == 0 ? 0 : (band - 1) / 3));
        }
        return step(band) >> 11;
    }

    int mantissa(int band) throws CodecException {
        return derived ? steps[0] & 0x7FF : step(band) & 0x7FF;
    }

    private int step(int band) throws CodecException {
        if (band >= steps.length) {
            throw new CodecException("JPEG 2000 sub-band " + band + " has no quantization step");
        }
        return steps[band];
    }
}
