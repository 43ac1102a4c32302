package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

final class HtBlockDecoder {
    void decode(CodeBlock block, byte[] packets, ComponentCoding coding, int[] into) throws CodecException {
        throw new CodecException("the stream is High-Throughput JPEG 2000, which is not supported");
    }
}
