package org.septum.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;

class RlePixelDataTest {
    private static DicomFile written(Attributes data, TransferSyntax syntax) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, "test", data, syntax);
        return DicomFile.read(out.toByteArray(), "test");
    }

    @Test
    void framesComeBackAfterCompressingAndWriting() throws IOException {
        byte[] pixels = new byte[3 * 7 * 5 * 2];
        new Random(5).nextBytes(pixels);
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.MultiFrameGrayscaleWordSecondaryCaptureImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
        data.setInt(Tag.NumberOfFrames, VR.IS, 3);
        data.setInt(Tag.SamplesPerPixel, VR.US, 1);
        data.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        data.setInt(Tag.Rows, VR.US, 7);
        data.setInt(Tag.Columns, VR.US, 5);
        data.setInt(Tag.BitsAllocated, VR.US, 16);
        data.setInt(Tag.BitsStored, VR.US, 16);
        data.setInt(Tag.HighBit, VR.US, 15);
        data.setInt(Tag.PixelRepresentation, VR.US, 1);
        data.setBytes(Tag.PixelData, VR.OW, pixels);
        DicomFile plain = written(data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        DicomFile compressed = written(RlePixelData.compress(plain), TransferSyntax.RLE);
        assertEquals(0, compressed.warnings().size());
        FrameReader expected = FrameReader.open(plain);
        FrameReader actual = FrameReader.open(compressed);
        for (int frame = 0; frame < 3; frame++) {
            assertArrayEquals(expected.read(frame).shorts(), actual.read(frame).shorts());
        }
    }
}
