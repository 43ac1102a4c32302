package org.septum.dicom.codec.jpeg;

import java.util.Set;
import org.septum.dicom.data.UID;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.PixelDescription;

/**
 * All JPEG transfer syntaxes but the hierarchical and the arithmetic ones. What the stream says of itself decides how it is read.
 */
public final class JpegFrameDecoder implements FrameDecoder {
    @Override
    public Set<String> transferSyntaxes() {
        return Set.of(UID.JPEGBaseline8Bit, UID.JPEGExtended12Bit, UID.JPEGExtended35, UID.JPEGSpectralSelectionNonHierarchical68,
                UID.JPEGFullProgressionNonHierarchical1012, UID.JPEGLossless, UID.JPEGLosslessSV1);
    }

    @Override
    public Decoded decode(byte[] given, PixelDescription d) throws CodecException {
        byte[] stream = LineCount.inHeader(given);
        JpegReader reader = JpegReader.open(stream);
        JpegFrame frame = reader.frame();
        check(frame, d);
        String photometric = photometric(reader, d);
        if (frame.isLossless()) {
            SampleSink out = new SampleSink(d.rows(), d.columns(), d.samples(), d.bitsAllocated() > 8);
            if (frame.isSubsampled()) {
                throw new CodecException("lossless JPEG with subsampled components");
            }
            reader.scans(new LosslessDecoder(reader, stream, out));
            return new Decoded(out.array(), photometric, frame.precision());
        }
        if (frame.precision() == 8) {
            byte[] bytes = JdkJpeg.decode(stream, frame);
            return new Decoded(d.bitsAllocated() > 8 ? widened(bytes) : bytes, photometric, frame.precision());
        }
        DctDecoder decoder = new DctDecoder(reader, stream);
        reader.scans(decoder);
        SampleSink out = new SampleSink(d.rows(), d.columns(), d.samples(), d.bitsAllocated() > 8);
        decoder.finish(out);
        return new Decoded(out.array(), photometric, frame.precision());
    }

    private static void check(JpegFrame frame, PixelDescription d) throws CodecException {
        if (frame == null) {
            throw new CodecException("the JPEG stream has no frame header");
        }
        if (frame.marker() > JpegFrame.LOSSLESS) {
            throw new CodecException("%s JPEG (SOF%d) is not supported".formatted(frame.process(), frame.marker() - 0xC0));
        }
        if (frame.rows() != d.rows() || frame.columns() != d.columns() || frame.components().size() != d.samples()) {
            throw new CodecException("the JPEG stream has %d × %d pixels of %d components, the data set %d × %d of %d".formatted(
                    frame.columns(), frame.rows(), frame.components().size(), d.columns(), d.rows(), d.samples()));
        }
        if (frame.precision() < 2 || frame.precision() > d.bitsAllocated() || d.bitsAllocated() > 16) {
            throw new CodecException("JPEG samples of %d bits in %d allocated".formatted(frame.precision(), d.bitsAllocated()));
        }
    }

    /** What the components are: an Adobe segment says so, JFIF always means YCbCr, otherwise the data set is believed. */
    private static String photometric(JpegReader reader, PixelDescription d) {
        if (d.samples() != 3 || reader.frame().isLossless()) {
            return d.photometric();
        }
        if (reader.adobeTransform() >= 0) {
            return reader.adobeTransform() == 0 ? "RGB" : "YBR_FULL";
        }
        if (reader.hasJfif() || d.photometric().startsWith("YBR")) {
            return "YBR_FULL";
        }
        return reader.frame().isSubsampled() ? "YBR_FULL" : d.photometric();
    }

    private static short[] widened(byte[] bytes) {
        short[] wide = new short[bytes.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = (short) (bytes[i] & 0xFF);
        }
        return wide;
    }
}
