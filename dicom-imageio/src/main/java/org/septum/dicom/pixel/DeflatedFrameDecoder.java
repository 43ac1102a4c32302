package org.septum.dicom.pixel;

import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflated Image Frame Compression (PS3.5 A.4.13): each frame's native bytes, deflated without a zlib header. */
final class DeflatedFrameDecoder implements FrameDecoder {
    static final String DEFLATED_IMAGE_FRAME = "1.2.840.10008.1.2.8.1";

    @Override
    public Set<String> transferSyntaxes() {
        return Set.of(DEFLATED_IMAGE_FRAME);
    }

    @Override
    public Decoded decode(byte[] stream, PixelDescription d) throws CodecException {
        byte[] frame = new byte[Math.toIntExact((d.nativeFrameBits() + 7) / 8)];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(stream);
            int at = 0;
            while (at < frame.length) {
                int count = inflater.inflate(frame, at, frame.length - at);
                if (count == 0) {
                    throw new CodecException("the frame inflates to %d of %d bytes".formatted(at, frame.length));
                }
                at += count;
            }
        } catch (DataFormatException e) {
            throw new CodecException("the deflated frame is damaged", e);
        }
        return new Decoded(NativeSamples.unpack(frame, 0, d, false), d.photometric());
    }
}
