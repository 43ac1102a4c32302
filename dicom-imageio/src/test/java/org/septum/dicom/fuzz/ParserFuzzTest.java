package org.septum.dicom.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameReader;
import org.septum.dicom.pixel.PixelType;
import org.septum.dicom.pixel.RleEncoder;

/** Damaged files of every encoding. */
class ParserFuzzTest {
    private static byte[] sample(TransferSyntax syntax) throws IOException {
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
        data.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        data.setString(Tag.PatientName, VR.PN, "Bäcker^Jürgen");
        data.newItem(Tag.ReferencedImageSequence).newItem(Tag.PurposeOfReferenceCodeSequence).setString(Tag.CodeValue, VR.SH,
                "1");
        data.setDouble(Tag.ImagePositionPatient, VR.DS, 1.5, -2, 3);
        data.setInt(Tag.SamplesPerPixel, VR.US, 1);
        data.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        data.setInt(Tag.Rows, VR.US, 8);
        data.setInt(Tag.Columns, VR.US, 8);
        data.setInt(Tag.BitsAllocated, VR.US, 16);
        data.setBytes(Tag.PixelData, VR.OW, new byte[128]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, "sample", data, syntax);
        return out.toByteArray();
    }

    private static byte[] encapsulated() {
        byte[] stream = RleEncoder.encode(new Frame(8, 8, 1, PixelType.UINT16, "MONOCHROME2", new short[64]));
        return DicomBytes.file(UID.RLELossless).image(8, 8, 16, 16, 15, 0).header(Tag.PixelData, "OB", 0xFFFFFFFFL).item(0)
                .item(stream.length).raw(stream).item(4).raw("abcd").sequenceEnd().bytes();
    }

    /** One input: reads a file, asks for every value in every way, and for its first frame. */
    static void fuzz(byte[] input) {
        Limits.hold(ParserFuzzTest::read, input);
    }

    @Test
    void damagedFiles() throws IOException {
        Limits.mutate("parser", ParserFuzzTest::read, List.of(sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
                sample(TransferSyntax.IMPLICIT_LITTLE_ENDIAN), sample(TransferSyntax.EXPLICIT_BIG_ENDIAN),
                sample(TransferSyntax.DEFLATED), encapsulated()));
    }

    private static long read(byte[] bytes) throws IOException {
        long declared = 0;
        try {
            DicomFile file = DicomFile.read(bytes, "input");
            visit(file.dataset());
            FrameReader reader = FrameReader.open(file);
            if (reader.description().frameSamples() < 1 << 20) {
                declared = 8L * reader.description().frameSamples();
                reader.read(0);
            }
            return declared;
        } catch (DicomException e) {
            assertTrue(e.getMessage().contains("input"), e.getMessage());
            throw new Limits.Refused(e, declared);
        }
    }

    /** Asks for every value in every way. */
    private static void visit(Attributes data) {
        for (int tag : data.tags()) {
            data.getStrings(tag);
            data.getInts(tag);
            data.getDoubles(tag);
            data.privateCreator(tag);
            data.getSequence(tag).forEach(ParserFuzzTest::visit);
        }
        assertTrue(data.toString().length() >= data.size());
    }
}
