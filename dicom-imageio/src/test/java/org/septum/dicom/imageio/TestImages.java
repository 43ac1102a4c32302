package org.septum.dicom.imageio;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;

/** Small pictures as data sets, and how they are shown. */
final class TestImages {
    static final String INSTANCE = "1.2.3.4.5";

    private TestImages() {
    }

    /** MONOCHROME2 without any look-up table; as many frames as there are values for. */
    static Attributes grey(int rows, int columns, int bitsAllocated, int bitsStored, boolean signed, int... values) {
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, INSTANCE);
        data.setInt(Tag.SamplesPerPixel, VR.US, 1);
        data.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        data.setInt(Tag.Rows, VR.US, rows);
        data.setInt(Tag.Columns, VR.US, columns);
        data.setInt(Tag.NumberOfFrames, VR.IS, values.length / (rows * columns));
        data.setInt(Tag.BitsAllocated, VR.US, bitsAllocated);
        data.setInt(Tag.BitsStored, VR.US, bitsStored);
        data.setInt(Tag.HighBit, VR.US, bitsStored - 1);
        data.setInt(Tag.PixelRepresentation, VR.US, signed ? 1 : 0);
        byte[] bytes = new byte[values.length * bitsAllocated / 8];
        for (int i = 0; i < bytes.length; i++) {
            int width = bitsAllocated / 8;
            bytes[i] = (byte) (values[i / width] >>> 8 * (i % width));
        }
        data.setBytes(Tag.PixelData, VR.OW, bytes);
        return data;
    }

    static Attributes rgb(int rows, int columns, int... values) {
        Attributes data = grey(rows, columns, 8, 8, false, values);
        data.setInt(Tag.SamplesPerPixel, VR.US, 3);
        data.setInt(Tag.PlanarConfiguration, VR.US, 0);
        data.setInt(Tag.NumberOfFrames, VR.IS, values.length / (3 * rows * columns));
        data.setString(Tag.PhotometricInterpretation, VR.CS, "RGB");
        return data;
    }

    static void window(Attributes data, String centres, String widths) {
        data.setString(Tag.WindowCenter, VR.DS, centres.split("\\\\"));
        data.setString(Tag.WindowWidth, VR.DS, widths.split("\\\\"));
    }

    static Attributes lut(Attributes owner, int sequence, int first, int bits, int... entries) {
        Attributes item = owner.newItem(sequence);
        item.setInt(Tag.LUTDescriptor, first < 0 ? VR.SS : VR.US, entries.length, first, bits);
        item.setInt(Tag.LUTData, VR.US, entries);
        return item;
    }

    static ImageReader reader(Attributes data) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("DICOM").next();
        Attributes meta = new Attributes();
        meta.setString(Tag.TransferSyntaxUID, VR.UI, UID.ExplicitVRLittleEndian);
        reader.setInput(new DicomMetaData(meta, data));
        return reader;
    }

    static BufferedImage read(Attributes data, ImageReadParam param) throws IOException {
        return reader(data).read(0, param);
    }

    /** The samples of the first band, row by row. */
    static int[] levels(BufferedImage image) {
        return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
    }

    static int[] levels(Attributes data, ImageReadParam param) throws IOException {
        return levels(read(data, param));
    }
}
