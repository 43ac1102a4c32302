package org.septum.dicom.codec.jpeg2000;

import java.util.Set;
import org.septum.dicom.data.UID;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.PixelDescription;

/** JPEG 2000 frames: reversible and irreversible, part 1 and high-throughput. */
public final class Jpeg2000FrameDecoder implements FrameDecoder {
    @Override
    public Set<String> transferSyntaxes() {
        return Set.of(UID.JPEG2000Lossless, UID.JPEG2000, UID.JPEG2000MCLossless, UID.JPEG2000MC, UID.HTJ2KLossless,
                UID.HTJ2KLosslessRPCL, UID.HTJ2K);
    }

    @Override
    public Decoded decode(byte[] stream, PixelDescription d) throws CodecException {
        Codestream codestream = Codestream.open(stream, Jp2File.codestream(stream));
        check(codestream.size(), d);
        codestream.read();
        Picture picture = new Picture(codestream.size(), d);
        TileDecoder tiles = new TileDecoder(codestream, picture);
        for (int tile = 0; tile < codestream.size().tiles(); tile++) {
            tiles.decode(tile);
        }
        boolean undone = d.samples() == 3 && codestream.main().style().componentTransform();
        return new Decoded(picture.samples(), undone ? "RGB" : d.photometric(), codestream.size().precision());
    }

    private static void check(ImageSize size, PixelDescription d) throws CodecException {
        if (size.height() != d.rows() || size.width() != d.columns() || size.components().length != d.samples()) {
            throw new CodecException(
                    "the JPEG 2000 stream has %d × %d pixels of %d components, the data set %d × %d of %d".formatted(size.width(),
                    size.height(), size.components().length, d.columns(), d.rows(), d.samples()));
        }
        if (size.precision() > Math.max(8, d.bitsAllocated()) || size.precision() > 31) {
            throw new CodecException("JPEG 2000 samples of %d bits in %d allocated".formatted(size.precision(),
                    d.bitsAllocated()));
        }
    }
}
