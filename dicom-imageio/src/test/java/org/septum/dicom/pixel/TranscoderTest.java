package org.septum.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.codec.jpegls.JpegLsFrameEncoder;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;

class TranscoderTest {
    private static final List<TransferSyntax> LOSSLESS = List.of(TransferSyntax.RLE, TransferSyntax.JPEG_LS_LOSSLESS,
            TransferSyntax.DEFLATED_IMAGE_FRAME, TransferSyntax.EXPLICIT_LITTLE_ENDIAN, TransferSyntax.DEFLATED,
            TransferSyntax.IMPLICIT_LITTLE_ENDIAN, TransferSyntax.EXPLICIT_BIG_ENDIAN);

    private final Transcoder transcoder = Transcoder.installed();

    private static DicomFile written(Attributes data, TransferSyntax syntax) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, "test", data, syntax);
        DicomFile file = DicomFile.read(out.toByteArray(), "test");
        assertTrue(file.warnings().isEmpty(), file.warnings().toString());
        assertEquals(syntax, file.transferSyntax());
        return file;
    }

    private static Attributes object(int frames, int samples, int bits, boolean signed) {
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.MultiFrameGrayscaleWordSecondaryCaptureImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
        data.setInt(Tag.NumberOfFrames, VR.IS, frames);
        data.setInt(Tag.SamplesPerPixel, VR.US, samples);
        data.setString(Tag.PhotometricInterpretation, VR.CS, samples == 1 ? "MONOCHROME2" : "RGB");
        if (samples > 1) {
            data.setInt(Tag.PlanarConfiguration, VR.US, 1);
        }
        data.setInt(Tag.Rows, VR.US, 7);
        data.setInt(Tag.Columns, VR.US, 5);
        data.setInt(Tag.BitsAllocated, VR.US, bits > 8 ? 16 : bits == 1 ? 1 : 8);
        data.setInt(Tag.BitsStored, VR.US, bits);
        data.setInt(Tag.HighBit, VR.US, bits - 1);
        data.setInt(Tag.PixelRepresentation, VR.US, signed ? 1 : 0);
        byte[] pixels = new byte[(frames * 7 * 5 * samples * data.getInt(Tag.BitsAllocated, 0) + 7) / 8];
        new Random(bits).nextBytes(pixels);
        data.setBytes(Tag.PixelData, bits > 8 ? VR.OW : VR.OB, pixels);
        return data;
    }

    private static void assertSamePixels(DicomFile expected, DicomFile actual, String what) throws IOException {
        FrameReader one = FrameReader.open(expected);
        FrameReader other = FrameReader.open(actual);
        assertEquals(one.frames(), other.frames(), what);
        for (int i = 0; i < one.frames(); i++) {
            Frame a = one.read(i);
            Frame b = other.read(i);
            for (int k = 0; k < a.length(); k++) {
                assertEquals(a.value(k), b.value(k), what);
            }
        }
    }

    @Test
    void everyLosslessSyntaxIntoEveryOther() throws IOException {
        for (Attributes object : List.of(object(3, 1, 16, true), object(1, 1, 12, true), object(2, 3, 8, false),
                object(1, 1, 8, false), object(2, 1, 10, false))) {
            DicomFile original = written(object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
            for (TransferSyntax from : LOSSLESS) {
                DicomFile first = written(transcoder.transcode(original, from), from);
                assertSamePixels(original, first, from.name());
                for (TransferSyntax to : LOSSLESS) {
                    DicomFile second = written(transcoder.transcode(first, to), to);
                    assertSamePixels(original, second, from.name() + " to " + to.name());
                    assertEquals("1.2.3", second.dataset().getString(Tag.SOPInstanceUID));
                    assertFalse(second.dataset().contains(Tag.LossyImageCompression));
                }
            }
        }
    }

    @Test
    void framesOfOneBitArePackedAgain() throws IOException {
        DicomFile original = written(object(3, 1, 1, false), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        TransferSyntax frames = TransferSyntax.DEFLATED_IMAGE_FRAME;
        DicomFile deflated = written(transcoder.transcode(original, frames), frames);
        DicomFile back = written(transcoder.transcode(deflated, TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
                TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        assertSamePixels(original, back, "one bit");
        assertEquals(original.dataset().getBytes(Tag.PixelData).length, back.dataset().getBytes(Tag.PixelData).length);
        for (TransferSyntax target : List.of(TransferSyntax.RLE, TransferSyntax.JPEG_LS_LOSSLESS)) {
            DicomException e = assertThrows(DicomException.class, () -> transcoder.transcode(original, target));
            assertTrue(e.getMessage().contains(target.name()), e.getMessage());
        }
    }

    @Test
    void colourIsBySampleAfterwards() throws IOException {
        DicomFile original = written(object(2, 3, 8, false), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        Attributes data = transcoder.transcode(original, TransferSyntax.JPEG_LS_LOSSLESS);
        assertEquals(0, data.getInt(Tag.PlanarConfiguration, -1));
        assertEquals("RGB", data.getString(Tag.PhotometricInterpretation));
        assertEquals(VR.OB, data.getVR(Tag.PixelData));
        assertEquals(1, original.dataset().getInt(Tag.PlanarConfiguration, -1), "what was given stays as it was");
    }

    @Test
    void halvedChromaIsWholeAfterwards() throws IOException {
        Attributes data = object(1, 3, 8, false);
        data.setString(Tag.PhotometricInterpretation, VR.CS, "YBR_FULL_422");
        data.setInt(Tag.PlanarConfiguration, VR.US, 0);
        data.setBytes(Tag.PixelData, VR.OB, new byte[7 * 3 * 4]);
        Attributes rle = transcoder.transcode(written(data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN), TransferSyntax.RLE);
        assertEquals("YBR_FULL", rle.getString(Tag.PhotometricInterpretation));
        assertEquals(105, FrameReader.open(written(rle, TransferSyntax.RLE)).read(0).length());
    }

    @Test
    void nearLosslessMakesANewObject() throws IOException {
        Attributes object = object(2, 1, 12, false);
        object.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        object.setInt(Tag.LargestImagePixelValue, VR.US, 4095);
        DicomFile original = written(object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        Transcoder near = new Transcoder(FrameDecoders.installed(), FrameEncoders.installed().with(new JpegLsFrameEncoder(3)));
        Attributes data = near.transcode(original, TransferSyntax.JPEG_LS_NEAR_LOSSLESS);
        assertNotEquals("1.2.3", data.getString(Tag.SOPInstanceUID));
        assertArrayEquals(new String[] {"DERIVED", "PRIMARY", "AXIAL"}, data.getStrings(Tag.ImageType));
        assertEquals("01", data.getString(Tag.LossyImageCompression));
        assertEquals("ISO_14495_1", data.getString(Tag.LossyImageCompressionMethod));
        assertTrue(data.getDouble(Tag.LossyImageCompressionRatio, 0) > 0.5);
        assertEquals("1.2.3", data.getNestedDataset(Tag.SourceImageSequence).getString(Tag.ReferencedSOPInstanceUID));
        assertFalse(data.contains(Tag.LargestImagePixelValue));
        DicomFile back = written(data, TransferSyntax.JPEG_LS_NEAR_LOSSLESS);
        assertEquals(data.getString(Tag.SOPInstanceUID), back.meta().getString(Tag.MediaStorageSOPInstanceUID));
        FrameReader one = FrameReader.open(original);
        FrameReader other = FrameReader.open(back);
        for (int k = 0; k < 35; k++) {
            assertEquals(one.read(1).value(k), other.read(1).value(k), 3);
        }
        Attributes plain = near.transcode(back, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        assertEquals("01", plain.getString(Tag.LossyImageCompression), "what is lost stays lost");
        assertEquals(1, plain.getStrings(Tag.LossyImageCompressionMethod).length);
    }

    @Test
    void pixelsFromALossySyntaxThatDoesNotSaySoAreMarked() throws IOException {
        Attributes data = object(1, 1, 8, false);
        Transcoder near = new Transcoder(FrameDecoders.installed(), FrameEncoders.installed().with(new JpegLsFrameEncoder(1)));
        Attributes lossy = near.transcode(written(data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
                TransferSyntax.JPEG_LS_NEAR_LOSSLESS);
        lossy.remove(Tag.LossyImageCompression);
        lossy.remove(Tag.LossyImageCompressionMethod);
        Attributes plain = transcoder.transcode(written(lossy, TransferSyntax.JPEG_LS_NEAR_LOSSLESS), TransferSyntax.RLE);
        assertEquals("01", plain.getString(Tag.LossyImageCompression));
        assertEquals("ISO_14495_1", plain.getString(Tag.LossyImageCompressionMethod));
    }

    @Test
    void aCompressedIconIsDecompressedWithItsImage() throws IOException {
        Attributes icon = transcoder.transcode(written(object(1, 1, 8, false), TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
                TransferSyntax.RLE);
        icon.remove(Tag.NumberOfFrames);
        Attributes data = transcoder.transcode(written(object(1, 1, 16, false), TransferSyntax.EXPLICIT_LITTLE_ENDIAN),
                TransferSyntax.RLE);
        data.newSequence(Tag.IconImageSequence).add(icon);
        DicomFile compressed = written(data, TransferSyntax.RLE);
        Attributes plain = transcoder.transcode(compressed, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        assertArrayEquals(object(1, 1, 8, false).getBytes(Tag.PixelData),
                java.util.Arrays.copyOf(plain.getNestedDataset(Tag.IconImageSequence).getBytes(Tag.PixelData), 35));
    }

    @Test
    void framesOfOnesOwn() throws IOException {
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.SecondaryCaptureImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
        Frame frame = new Frame(2, 3, 1, PixelType.INT16, "MONOCHROME2", new short[] {-5, 4, 3, 2, 1, 0});
        for (TransferSyntax syntax : LOSSLESS) {
            DicomFile file = written(transcoder.encode(data, List.of(frame, frame), 12, syntax, "new"), syntax);
            assertEquals(2, file.dataset().getInt(Tag.NumberOfFrames, 0));
            assertEquals(11, file.dataset().getInt(Tag.HighBit, 0));
            assertArrayEquals(frame.shorts(), FrameReader.open(file).read(1).shorts(), syntax.name());
        }
    }

    @Test
    void whatWouldBeLostOrCannotBeHeldIsRefused() throws IOException {
        Attributes overlay = object(1, 1, 12, false);
        overlay.setInt(Tag.OverlayBitPosition, VR.US, 12);
        DicomFile file = written(overlay, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        DicomException e = assertThrows(DicomException.class, () -> transcoder.transcode(file, TransferSyntax.RLE));
        assertTrue(e.getMessage().contains("overlay"), e.getMessage());
        DicomFile plain = written(object(1, 1, 8, false), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        e = assertThrows(DicomException.class, () -> transcoder.transcode(plain, TransferSyntax.of(UID.JPEG2000Lossless)));
        assertTrue(e.getMessage().contains("no encoder"), e.getMessage());
        byte[] floats = DicomBytes.file(UID.ExplicitVRLittleEndian).image(1, 1, 32, 32, 31, 0)
                .explicit(Tag.FloatPixelData, "OF", new byte[4]).bytes();
        e = assertThrows(DicomException.class, () -> transcoder.transcode(DicomFile.read(floats, "test"), TransferSyntax.RLE));
        assertTrue(e.getMessage().contains("floating"), e.getMessage());
    }
}
