package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/** One volume of packets and their order; a POC marker segment (T.800 A.6.6) lists several. Ends are excluded. */
record Progression(int order, int firstResolution, int resolutionEnd, int firstComponent, int componentEnd, int layerEnd) {

    static Progression read(Segment in, int components) throws CodecException {
        int firstResolution = in.u8();
        int firstComponent = components < 257 ? in.u8() : in.u16();
        int layerEnd = in.u16();
        int resolutionEnd = in.u8();
        int componentEnd = components < 257 ? in.u8() : in.u16();
        int order = in.u8();
        if (order > CodingStyle.CPRL) {
            throw new CodecException("JPEG 2000 progression " + order);
        }
        return new Progression(order, firstResolution, Math.min(33, resolutionEnd), firstComponent,
                componentEnd == 0 ? components : Math.min(components, componentEnd), layerEnd);
    }
}
