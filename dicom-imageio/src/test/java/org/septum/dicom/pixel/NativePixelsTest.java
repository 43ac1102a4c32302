package org.septum.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;

class NativePixelsTest {
    @TempDir
    Path folder;

    private static Frame first(DicomBytes bytes) throws IOException {
        return FrameReader.open(DicomFile.read(bytes.bytes(), "test")).read(0);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static DicomBytes little() {
        return DicomBytes.file(UID.ExplicitVRLittleEndian);
    }

    @Test
    void sixteenBitsInBothByteOrders() throws IOException {
        Frame little = first(little().image(1, 2, 16, 16, 15, 0).explicit(Tag.PixelData, "OW", bytes(0x34, 0x12, 0xFF, 0xFF)));
        Frame big = first(DicomBytes.file(UID.ExplicitVRBigEndian).image(1, 2, 16, 16, 15, 0)
                .explicit(Tag.PixelData, "OW", bytes(0x12, 0x34, 0xFF, 0xFF)));
        assertArrayEquals(new short[] {0x1234, -1}, little.shorts());
        assertArrayEquals(little.shorts(), big.shorts());
        assertEquals(65535, big.value(1));
    }

    @Test
    void bytesInBigEndianWordsChangePlaces() throws IOException {
        DicomBytes file = DicomBytes.file(UID.ExplicitVRBigEndian);
        assertArrayEquals(bytes(1, 2, 3), first(file.image(1, 3, 8, 8, 7, 0).explicit(Tag.PixelData, "OW", bytes(2, 1, 0,
                3))).bytes());
    }

    @Test
    void unusedBitsAreCutOffBeforeTheSignIsExtended() throws IOException {
        // 12 bits stored in bits 0 to 11, overlay rubbish above: 0xF801 is −2047, 0x87FF is 2047.
        Frame low = first(little().image(1, 2, 16, 12, 11, 1).explicit(Tag.PixelData, "OW", bytes(0x01, 0xF8, 0xFF, 0x87)));
        assertArrayEquals(new short[] {-2047, 2047}, low.shorts());
        // The same values in bits 4 to 15, rubbish below.
        Frame high = first(little().image(1, 2, 16, 12, 15, 1).explicit(Tag.PixelData, "OW", bytes(0x1F, 0x80, 0xF3, 0x7F)));
        assertArrayEquals(new short[] {-2047, 2047}, high.shorts());
        Frame unsigned = first(little().image(1, 2, 16, 12, 11, 0).explicit(Tag.PixelData, "OW", bytes(0x01, 0xF8, 0xFF, 0x87)));
        assertArrayEquals(new short[] {0x801, 0x7FF}, unsigned.shorts());
        Frame signedBytes = first(little().image(1, 2, 8, 6, 5, 1).explicit(Tag.PixelData, "OB", bytes(0x20, 0xDF)));
        assertArrayEquals(bytes(-32, 31), signedBytes.bytes());
    }

    @Test
    void framesOfOneBitFollowEachOtherWithoutPadding() throws IOException {
        // Two frames of 3 × 3 bits, least significant first: the second starts at bit 9.
        DicomBytes file = little().explicit(Tag.NumberOfFrames, "IS", "2").image(3, 3, 1, 1, 0, 0)
                .explicit(Tag.PixelData, "OB", bytes(0b10110001, 0b00000110, 0b10));
        FrameReader reader = FrameReader.open(DicomFile.read(file.bytes(), "test"));
        assertArrayEquals(bytes(1, 0, 0, 0, 1, 1, 0, 1, 0), reader.read(0).bytes());
        assertArrayEquals(bytes(1, 1, 0, 0, 0, 0, 0, 0, 1), java.util.Arrays.copyOf(reader.read(1).bytes(), 9));
    }

    private static DicomBytes colour(DicomBytes file, String photometric, int planar, int columns) {
        return file.us(Tag.SamplesPerPixel, 3).explicit(Tag.PhotometricInterpretation, "CS", photometric)
                .us(Tag.PlanarConfiguration, planar).us(Tag.Rows, 1).us(Tag.Columns, columns).us(Tag.BitsAllocated, 8)
                .us(Tag.BitsStored, 8).us(Tag.HighBit, 7).us(Tag.PixelRepresentation, 0);
    }

    @Test
    void planesAreBroughtTogether() throws IOException {
        assertArrayEquals(bytes(1, 3, 5, 2, 4, 6),
                first(colour(little(), "RGB", 1, 2).explicit(Tag.PixelData, "OB", bytes(1, 2, 3, 4, 5, 6))).bytes());
        assertArrayEquals(bytes(1, 2, 3, 4, 5, 6),
                first(colour(little(), "RGB", 0, 2).explicit(Tag.PixelData, "OB", bytes(1, 2, 3, 4, 5, 6))).bytes());
    }

    @Test
    void halfChromaIsGivenToBothPixels() throws IOException {
        assertArrayEquals(bytes(10, 30, 40, 20, 30, 40), first(colour(little(), "YBR_FULL_422", 0, 2)
                .explicit(Tag.PixelData, "OB", bytes(10, 20, 30, 40))).bytes());
    }

    @Test
    void thirtyTwoBitsAndFloats() throws IOException {
        Frame ints = first(little().image(1, 1, 32, 32, 31, 0).explicit(Tag.PixelData, "OW", bytes(0xFE, 0xFF, 0xFF, 0xFF)));
        assertEquals(4294967294.0, ints.value(0));
        Frame floats = first(little().image(1, 1, 32, 32, 31, 0).explicit(Tag.FloatPixelData, "OF", bytes(0, 0, 0x20, 0xC0)));
        assertEquals(-2.5, floats.value(0));
        assertEquals(PixelType.FLOAT32, floats.type());
    }

    @Test
    void whatIsCutShortNamesExpectedAndPresentBytes() throws IOException {
        DicomBytes file = little().explicit(Tag.NumberOfFrames, "IS", "2").image(2, 2, 16, 16, 15, 0).header(Tag.PixelData,
                "OW", 16)
                .raw(new byte[10]);
        FrameReader reader = FrameReader.open(DicomFile.read(file.bytes(), "scan.dcm"));
        assertEquals(4, reader.read(0).length(), "the first frame is whole");
        DicomException e = assertThrows(DicomException.class, () -> reader.read(1));
        assertTrue(e.getMessage().contains("scan.dcm") && e.getMessage().contains("16 bytes, 10 present"), e.getMessage());
    }

    @Test
    void fromTheFileAfterReadingOnlyTheHeader() throws IOException {
        Path path = folder.resolve("a.dcm");
        Files.write(path, little().image(1, 2, 16, 16, 15, 0).explicit(Tag.PixelData, "OW", bytes(1, 0, 2, 0)).bytes());
        assertArrayEquals(new short[] {1, 2}, FrameReader.open(DicomFile.readHeader(path)).read(0).shorts());
    }

    @Test
    void descriptionsThatContradictThemselvesAreRefused() {
        assertRefused(little().image(0, 2, 16, 16, 15, 0), "0 rows");
        assertRefused(little().image(2, 2, 12, 12, 11, 0), "Bits Allocated 12");
        assertRefused(little().image(2, 2, 16, 17, 15, 0), "Bits Stored 17");
        assertRefused(little().image(2, 2, 16, 12, 4, 0), "High Bit 4");
        DicomException e = assertThrows(DicomException.class,
                () -> first(little().us(Tag.Rows, 1)), "no pixel data");
        assertTrue(e.getMessage().contains("no pixel data"), e.getMessage());
    }

    private static void assertRefused(DicomBytes image, String reason) {
        DicomException e = assertThrows(DicomException.class, () -> first(image.explicit(Tag.PixelData, "OW", new byte[100])));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void aSyntaxThatCannotBeDecodedIsNamed() {
        DicomBytes file = DicomBytes.file(UID.MPEG2MPML).image(2, 2, 8, 8, 7, 0).header(Tag.PixelData, "OB", 0xFFFFFFFFL).item(0)
                .item(4).raw("abcd").sequenceEnd();
        DicomException e = assertThrows(DicomException.class, () -> first(file));
        assertTrue(e.getMessage().contains("MPEG2") && e.getMessage().contains(UID.MPEG2MPML), e.getMessage());
    }
}
