package org.septum.dicom.pixel;

import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;

/** The attributes that describe pixels (PS3.3 C.7.6.3), set for pixels that are written. */
final class ImageModule {
    private static final int OVERLAY_GROUPS = 16;

    private ImageModule() {
    }

    /** Refuses what would be lost: overlays in bits that hold no pixel, which no compression keeps. */
    static void check(Attributes data, PixelDescription d, String name) throws DicomException {
        for (int i = 0; i < OVERLAY_GROUPS; i++) {
            int group = 2 * i << 16;
            boolean inPixels = data.getInt(Tag.OverlayBitPosition + group, 0) > 0 && !data.contains(Tag.OverlayData + group);
            if (inPixels && d.bitsStored() < d.bitsAllocated()) {
                throw new DicomException(name, DicomException.NO_OFFSET,
                        "an overlay in the unused bits of the pixels would be lost");
            }
        }
    }

    /** @param photometric what the samples of the decoded frames mean */
    static void set(Attributes data, PixelDescription d, String photometric) {
        data.setInt(Tag.SamplesPerPixel, VR.US, d.samples());
        // Frames have chroma for each pixel once they are decoded.
        data.setString(Tag.PhotometricInterpretation, VR.CS, photometric.equals("YBR_FULL_422") ? "YBR_FULL" : photometric);
        data.setInt(Tag.Rows, VR.US, d.rows());
        data.setInt(Tag.Columns, VR.US, d.columns());
        data.setInt(Tag.BitsAllocated, VR.US, d.bitsAllocated());
        data.setInt(Tag.BitsStored, VR.US, d.bitsStored());
        data.setInt(Tag.HighBit, VR.US, d.bitsStored() - 1);
        data.setInt(Tag.PixelRepresentation, VR.US, d.signed() ? 1 : 0);
        if (d.samples() > 1) {
            data.setInt(Tag.PlanarConfiguration, VR.US, 0);
        } else {
            data.remove(Tag.PlanarConfiguration);
        }
    }
}
