package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/**
 * How one component of a tile is coded: the SPcod or SPcoc parameters (T.800 A.6.1).
 *
 * @param levels decompositions
 * @param blockWidth exponent of the code-blocks' nominal width
 * @param style the code-block style, bits below
 * @param precincts for each resolution the exponents of its precincts' height and width, four bits each
 */
record ComponentCoding(int levels, int blockWidth, int blockHeight, int style, boolean reversible, int[] precincts) {
    static final int BYPASS = 1;
    static final int RESET = 2;
    static final int TERMINATE = 4;
    static final int CAUSAL = 8;
    static final int PREDICTABLE = 16;
    static final int SYMBOLS = 32;
    static final int HIGH_THROUGHPUT = 64;
    static final int MIXED = 128;

    static ComponentCoding read(Segment in, boolean ownPrecincts) throws CodecException {
        int levels = in.u8();
        int width = (in.u8() & 15) + 2;
        int height = (in.u8() & 15) + 2;
        int style = in.u8();
        int transform = in.u8();
        if (levels > 32 || width > 10 || height > 10 || width + height > 12) {
            throw new CodecException("%d JPEG 2000 decompositions in blocks of 2^%d × 2^%d".formatted(levels, width, height));
        }
        if (transform > 1) {
            throw new CodecException("JPEG 2000 wavelet " + transform + ", of part 2 of the standard");
        }
        int[] precincts = new int[levels + 1];
        for (int r = 0; r <= levels; r++) {
            precincts[r] = ownPrecincts ? in.u8() : 0xFF;
            if (r > 0 && ((precincts[r] & 15) == 0 || precincts[r] >> 4 == 0)) {
                throw new CodecException("JPEG 2000 precincts without code-blocks");
            }
        }
        return new ComponentCoding(levels, width, height, style, transform == 1, precincts);
    }

    int precinctWidth(int resolution) {
        return precincts[resolution] & 15;
    }

    int precinctHeight(int resolution) {
        return precincts[resolution] >> 4;
    }

    boolean has(int bits) {
        return (style & bits) != 0;
    }
}
