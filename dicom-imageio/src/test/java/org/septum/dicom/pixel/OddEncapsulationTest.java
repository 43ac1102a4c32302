package org.septum.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.codec.jpegls.Interleave;
import org.septum.dicom.codec.jpegls.JpegLsEncoder;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;

/** Encapsulated pixel data that contradicts its tables, its transfer syntax or its VR. */
class OddEncapsulationTest {
    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final byte[] PIXELS = "abcdefgh".getBytes();

    private static DicomBytes image(String syntax, int frames) {
        return DicomBytes.file(syntax).explicit(Tag.NumberOfFrames, "IS", frames + " ").image(1, 8, 8, 8, 7, 0);
    }

    private static FrameReader reader(DicomBytes file) throws IOException {
        return FrameReader.open(DicomFile.read(file.bytes(), "test"));
    }

    private static byte[] jpegLs() throws CodecException {
        return JpegLsEncoder.encode(new Frame(1, 8, 1, PixelType.UINT8, "MONOCHROME2", PIXELS), 8, 0, Interleave.NONE);
    }

    @Test
    void lengthsOfTheExtendedTableMayBeOdd() throws IOException {
        DicomBytes file = image(UID.EncapsulatedUncompressedExplicitVRLittleEndian, 2)
                .header(Tag.ExtendedOffsetTable, "OV", 16).dword(0).dword(0).dword(18).dword(0)
                .header(Tag.ExtendedOffsetTableLengths, "OV", 16).dword(9).dword(0).dword(9).dword(0)
                .header(Tag.PixelData, "OB", UNDEFINED).item(0).item(10).raw("abcdefgh!\0").item(10).raw("ijklmnop!\0").sequenceEnd();
        assertArrayEquals(PIXELS, reader(file).read(0).bytes());
        assertArrayEquals("ijklmnop".getBytes(), reader(file).read(1).bytes());
    }

    /** A stream of 16 bits where the data set says 12: an error of near-lossless coding may lead past the twelfth bit. */
    @Test
    void lossyErrorsBeyondTheStoredBitsDoNotStartAgainAtZero() throws IOException {
        Frame frame = new Frame(1, 4, 1, PixelType.UINT16, "MONOCHROME2", new short[] {4096, 4095, 1, 0x5000});
        byte[] stream = JpegLsEncoder.encode(frame, 16, 0, Interleave.NONE);
        assertArrayEquals(new short[] {4096, 4095, 1, 0x5000}, twelveBits(UID.JPEGLSNearLossless, stream));
        assertArrayEquals(new short[] {0, 4095, 1, 0}, twelveBits(UID.JPEGLSLossless, stream), "unused bits may hold overlays");
    }

    private static short[] twelveBits(String syntax, byte[] stream) throws IOException {
        byte[] even = Arrays.copyOf(stream, stream.length + 1 & ~1);
        DicomBytes file = DicomBytes.file(syntax).image(1, 4, 16, 12, 11, 0).header(Tag.PixelData, "OB", UNDEFINED)
                .item(0).item(even.length).raw(even).sequenceEnd();
        return reader(file).read(0).shorts();
    }

    @Test
    void aFragmentMayBeOdd() throws IOException {
        DicomBytes file = image(UID.EncapsulatedUncompressedExplicitVRLittleEndian, 1).header(Tag.PixelData, "OB", UNDEFINED)
                .item(0).item(3).raw("abc").item(5).raw("defgh").sequenceEnd().explicit(0xFFFCFFFC, "OB", "pad ");
        assertArrayEquals(PIXELS, reader(file).read(0).bytes());
        assertTrue(DicomFile.read(file.bytes(), "test").dataset().contains(0xFFFCFFFC));
    }

    @Test
    void theEndOfTheFragmentsMayBeMissing() throws IOException {
        DicomBytes atTheEnd = image(UID.EncapsulatedUncompressedExplicitVRLittleEndian, 1).header(Tag.PixelData, "OB", UNDEFINED)
                .item(0).item(8).raw(PIXELS);
        assertArrayEquals(PIXELS, reader(atTheEnd).read(0).bytes());
        DicomBytes more = atTheEnd.explicit(0xFFFCFFFC, "OB", "pad ");
        assertArrayEquals(PIXELS, reader(more).read(0).bytes());
        assertTrue(DicomFile.read(more.bytes(), "test").dataset().contains(0xFFFCFFFC));
    }

    @Test
    void delimitersWithinCompressedBytesAreBytes() throws IOException {
        byte[] delimiter = {(byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0};
        DicomBytes file = image(UID.EncapsulatedUncompressedExplicitVRLittleEndian, 2).header(Tag.PixelData, "OB", UNDEFINED)
                .item(0).item(8).raw(delimiter).item(8).raw(PIXELS).sequenceEnd();
        assertArrayEquals(delimiter, reader(file).read(0).bytes());
        assertArrayEquals(PIXELS, reader(file).read(1).bytes());
    }

    @Test
    void nativePixelsOfACompressedFileAreNative() throws IOException {
        assertArrayEquals(PIXELS, reader(image(UID.JPEG2000Lossless, 1).explicit(Tag.PixelData, "OW", PIXELS)).read(0).bytes());
    }

    @Test
    void aStreamWithALengthOfItsOwnIsDecoded() throws IOException {
        byte[] large = new byte[4096];
        byte[] stream = JpegLsEncoder.encode(new Frame(64, 64, 1, PixelType.UINT8, "MONOCHROME2", large), 8, 0, Interleave.NONE);
        DicomBytes file = DicomBytes.file(UID.JPEGLSLossless).image(64, 64, 8, 8, 7, 0).explicit(Tag.PixelData, "OB",
                Arrays.copyOf(stream, stream.length + stream.length % 2));
        assertArrayEquals(large, reader(file).read(0).bytes());
    }

    @Test
    void fragmentsOfAnUncompressedFileAreKnownByTheirContent() throws IOException {
        byte[] stream = jpegLs();
        for (String vr : new String[] {"OB", "OW"}) {
            DicomBytes file = image(UID.ExplicitVRLittleEndian, 1).header(Tag.PixelData, vr, UNDEFINED).item(0)
                    .item(stream.length).raw(stream).sequenceEnd();
            assertArrayEquals(PIXELS, reader(file).read(0).bytes());
        }
        DicomBytes plain = image(UID.ExplicitVRLittleEndian, 1).header(Tag.PixelData, "OB", UNDEFINED).item(0).item(8)
                .raw(PIXELS).sequenceEnd();
        assertArrayEquals(PIXELS, reader(plain).read(0).bytes());
    }

    @Test
    void anImplicitFileMayHaveFragments() throws IOException {
        byte[] stream = jpegLs();
        byte[] one = {1, 0};
        byte[] eight = {8, 0};
        DicomBytes file = DicomBytes.file(UID.ImplicitVRLittleEndian).implicit(Tag.SamplesPerPixel, one).implicit(Tag.Rows, one)
                .implicit(Tag.Columns, eight).implicit(Tag.BitsAllocated, eight).implicit(Tag.BitsStored, eight)
                .implicit(Tag.HighBit, new byte[] {7, 0}).tag(Tag.PixelData).dword(UNDEFINED).item(0).item(stream.length)
                .raw(stream).sequenceEnd();
        assertArrayEquals(PIXELS, reader(file).read(0).bytes());
    }

    @ParameterizedTest
    @CsvSource({"1.2.840.10008.1.2.4.110, JPEG XL Lossless", "1.2.840.10008.1.2.4.112, JPEG XL",
        "1.2.840.10008.1.2.4.102, MPEG-4 AVC/H.264 High Profile / Level 4.1", "1.2.840.10008.1.2.4.107, HEVC/H.265",
        "1.2.840.10008.1.2.4.65, 'JPEG Lossless, Hierarchical (Process 28)'", "1.2.840.10008.1.2.4.59, 'JPEG Extended, Hierarchical'",
        "1.2.840.10008.1.2.4.58, 'JPEG Lossless, Non-Hierarchical (Process 15)'"})
    void syntaxesWithoutADecoderAreNamed(String uid, String name) {
        DicomBytes file = image(uid, 1).header(Tag.PixelData, "OB", UNDEFINED).item(0).item(8).raw(PIXELS).sequenceEnd();
        DicomException e = assertThrows(DicomException.class, () -> reader(file));
        assertTrue(e.getMessage().contains(name) && e.getMessage().contains(uid), e.getMessage());
    }

    @Test
    void doubleFloatPixels() throws IOException {
        byte[] value = {0, 0, 0, 0, 0, 0, 0x04, (byte) 0xC0};
        DicomBytes file = DicomBytes.file(UID.ExplicitVRLittleEndian).image(1, 1, 64, 64, 63, 0)
                .explicit(Tag.DoubleFloatPixelData, "OD", value);
        assertEquals(-2.5, reader(file).read(0).value(0));
        assertEquals(PixelType.FLOAT64, reader(file).description().type());
    }

    @Test
    void moreFramesThanAreSaidAreLeft() throws IOException {
        DicomBytes file = image(UID.ExplicitVRLittleEndian, 1).explicit(Tag.PixelData, "OB", "abcdefghijklmnop");
        assertArrayEquals(PIXELS, reader(file).read(0).bytes());
    }
}
