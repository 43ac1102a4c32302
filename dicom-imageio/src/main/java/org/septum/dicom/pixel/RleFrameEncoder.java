package org.septum.dicom.pixel;

import org.septum.dicom.data.UID;

/** Frames as RLE Lossless. */
final class RleFrameEncoder implements FrameEncoder {
    @Override
    public String transferSyntax() {
        return UID.RLELossless;
    }

    @Override
    public byte[] encode(Frame frame, PixelDescription d) throws CodecException {
        if (d.bitsAllocated() == 1 || frame.type().isFloating() || frame.samples() * frame.type().bytes() > 15) {
            throw new CodecException("RLE cannot hold %d samples of %d bits (%s) a pixel".formatted(frame.samples(),
                    d.bitsAllocated(), frame.type()));
        }
        return RleEncoder.encode(frame);
    }
}
