package org.septum.dicom.codec.jpegls;

import java.util.Set;
import org.septum.dicom.data.UID;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.PixelDescription;

/** JPEG-LS frames, both transfer syntaxes. */
public final class JpegLsFrameDecoder implements FrameDecoder {
    @Override
    public Set<String> transferSyntaxes() {
        return Set.of(UID.JPEGLSLossless, UID.JPEGLSNearLossless);
    }

    @Override
    public Decoded decode(byte[] stream, PixelDescription description) throws CodecException {
        JpegLsReader reader = new JpegLsReader(stream, description);
        Object samples = reader.decode();
        return new Decoded(samples, description.photometric(), reader.precision());
    }
}
