package org.septum.dicom.pixel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Bytes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;
import org.septum.dicom.io.DicomFile;

/** Compresses an image with RLE Lossless, ready for {@link org.septum.dicom.io.DicomWriter} with TransferSyntax.RLE. */
public final class RlePixelData {
    private RlePixelData() {
    }

    /**
     * A copy of the data set with its pixels compressed: one fragment a frame, a Basic Offset Table before them.
     *
     * @throws IOException where the pixels cannot be read, or RLE cannot hold them (floating values)
     */
    public static Attributes compress(DicomFile file) throws IOException {
        FrameReader reader = FrameReader.open(file);
        if (reader.description().type().isFloating() || reader.description().bitsAllocated() == 1) {
            throw new IOException(file.name() + ": RLE cannot hold pixels of %d bits or floating values"
                    .formatted(reader.description().bitsAllocated()));
        }
        List<Value.Run> fragments = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        Attributes offsets = new Attributes();
        long position = 0;
        for (int frame = 0; frame < reader.frames(); frame++) {
            byte[] stream = RleEncoder.encode(reader.read(frame));
            fragments.add(new Bytes(stream));
            positions.add(position);
            position += 8 + stream.length;
        }
        boolean tooLong = position > 0xFFFF_FFFFL;
        offsets.setLong(0, VR.UL, tooLong ? new long[0] : positions.stream().mapToLong(Long::longValue).toArray());
        Attributes data = new Attributes(file.dataset());
        data.put(Tag.PixelData, VR.OB, new Fragments(new Bytes(offsets.getBytes(0)), fragments, positions));
        if (reader.description().samples() > 1) {
            data.setInt(Tag.PlanarConfiguration, VR.US, 0);
        }
        if (reader.description().photometric().equals("YBR_FULL_422")) {
            data.setString(Tag.PhotometricInterpretation, VR.CS, "YBR_FULL");
        }
        return data;
    }
}
