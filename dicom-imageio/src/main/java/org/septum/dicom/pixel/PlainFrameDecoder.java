package org.septum.dicom.pixel;

import java.util.Set;
import org.septum.dicom.data.UID;

/** Encapsulated Uncompressed Explicit VR Little Endian: native frames in fragments. */
final class PlainFrameDecoder implements FrameDecoder {
    @Override
    public Set<String> transferSyntaxes() {
        return Set.of(UID.EncapsulatedUncompressedExplicitVRLittleEndian);
    }

    @Override
    public Decoded decode(byte[] stream, PixelDescription d) throws CodecException {
        long expected = (d.nativeFrameBits() + 7) / 8;
        if (stream.length < expected) {
            throw new CodecException("the frame has %d bytes, %d are there".formatted(expected, stream.length));
        }
        return new Decoded(NativeSamples.unpack(stream, 0, d, false), d.photometric());
    }
}
