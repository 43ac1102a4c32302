package org.septum.dicom.codec.jpegls;

import java.util.Optional;
import org.septum.dicom.data.UID;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameEncoder;
import org.septum.dicom.pixel.PixelDescription;

/** Frames as JPEG-LS, lossless, or near-lossless with a bound of the error. Colour is interleaved by line. */
public final class JpegLsFrameEncoder implements FrameEncoder {
    private final int near;

    /** Lossless. */
    public JpegLsFrameEncoder() {
        this(0);
    }

    /** @param near the largest error of a sample, 1 to 255; 0 is lossless */
    public JpegLsFrameEncoder(int near) {
        if (near < 0 || near > 255) {
            throw new IllegalArgumentException("an error of " + near);
        }
        this.near = near;
    }

    @Override
    public String transferSyntax() {
        return near == 0 ? UID.JPEGLSLossless : UID.JPEGLSNearLossless;
    }

    @Override
    public byte[] encode(Frame frame, PixelDescription d) throws CodecException {
        if (d.bitsAllocated() < 8) {
            throw new CodecException("samples of one bit");
        }
        if (near > 0 && frame.photometric().equals("PALETTE COLOR")) {
            throw new CodecException("indices of a palette cannot be changed");
        }
        if (near > 0 && d.signed()) {
            checkSign(frame, d.bitsStored());
        }
        return JpegLsEncoder.encode(frame, Math.max(2, d.bitsStored()), near, Interleave.LINE);
    }

    /** In two's complement the largest sample is next to the smallest, and an error of one step would swap them. */
    private void checkSign(Frame frame, int bits) throws CodecException {
        int largest = (1 << bits - 1) - 1 - near;
        for (int i = 0; i < frame.length(); i++) {
            double value = frame.value(i);
            if (value > largest || value < -largest - 1) {
                throw new CodecException("a signed sample of %.0f, with errors of up to %d, could change its sign"
                        .formatted(value, near));
            }
        }
    }

    @Override
    public Optional<String> lossyMethod() {
        return near == 0 ? Optional.empty() : Optional.of("ISO_14495_1");
    }
}
