package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/**
 * What the COD marker segment says of all components of a tile (T.800 A.6.1).
 *
 * @param order the progression order, 0 to 4
 * @param componentTransform whether the first three components are transformed
 */
record CodingStyle(int order, int layers, boolean componentTransform) {
    static final int LRCP = 0;
    static final int RLCP = 1;
    static final int RPCL = 2;
    static final int PCRL = 3;
    static final int CPRL = 4;

    static CodingStyle read(Segment in) throws CodecException {
        int order = in.u8();
        int layers = in.u16();
        int transform = in.u8();
        if (order > CPRL || layers < 1) {
            throw new CodecException("JPEG 2000 progression " + order + " with " + layers + " layers");
        }
        return new CodingStyle(order, layers, (transform & 1) != 0);
    }
}
