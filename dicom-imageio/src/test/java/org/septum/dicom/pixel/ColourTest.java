package org.septum.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;

class ColourTest {
    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** The primaries of ITU-R BT.601 in full range, from the forward matrix of PS3.3 C.7.6.3.1.2. */
    @ParameterizedTest
    @CsvSource({"76, 85, 255, 254, 0, 0", "150, 44, 21, 0, 255, 1", "29, 255, 107, 0, 0, 254", "128, 128, 128, 128, 128, 128"})
    void luminanceAndChroma(int y, int cb, int cr, int r, int g, int b) throws IOException {
        Frame frame = new Frame(1, 1, 3, PixelType.UINT8, "YBR_FULL", bytes(y, cb, cr));
        assertArrayEquals(bytes(r, g, b), ColourConversion.toRgb(frame, new Attributes(), "test"));
    }

    @ParameterizedTest
    @CsvSource({"76, 85, 255, 254, 0, 0", "150, 44, 21, 0, 255, 1", "29, 255, 107, 0, 0, 254", "128, 128, 128, 128, 128, 128"})
    void luminanceAndChromaOfTwelveBitsKeepTwelveBits(int y, int cb, int cr, int r, int g, int b) throws IOException {
        short[] samples = {(short) (16 * y), (short) (16 * cb), (short) (16 * cr)};
        Frame rgb = ColourConversion.wideToRgb(new Frame(1, 1, 3, PixelType.UINT16, "YBR_FULL_422", samples), 12, "test");
        assertEquals("RGB", rgb.photometric());
        int[] expected = {r, g, b};
        for (int i = 0; i < 3; i++) {
            assertEquals(16 * expected[i], rgb.value(i), 16, "sample " + i);
        }
        Frame grey = new Frame(1, 1, 1, PixelType.UINT16, "MONOCHROME2", new short[1]);
        assertThrows(DicomException.class, () -> ColourConversion.wideToRgb(grey, 12, "test"));
    }

    /** 12 bits stored of 16: shifted by four, not by eight, which would leave the picture nearly black. */
    @Test
    void coloursOfMoreBitsGiveTheHighestOfTheStoredOnes() throws IOException {
        Attributes data = new Attributes();
        data.setInt(Tag.BitsStored, VR.US, 12);
        Frame frame = new Frame(1, 1, 3, PixelType.UINT16, "RGB", new short[] {4095, 2048, 15});
        assertArrayEquals(bytes(255, 128, 0), ColourConversion.toRgb(frame, data, "test"));
        Frame full = new Frame(1, 1, 3, PixelType.UINT16, "RGB", new short[] {-1, -32768, 255});
        assertArrayEquals(bytes(255, 128, 0), ColourConversion.toRgb(full, new Attributes(), "test"));
    }

    private static Attributes palette(int entries, int first, int bits, byte[] red, byte[] green, byte[] blue) {
        Attributes data = new Attributes();
        int[] descriptors = {Tag.RedPaletteColorLookupTableDescriptor, Tag.GreenPaletteColorLookupTableDescriptor,
            Tag.BluePaletteColorLookupTableDescriptor};
        int[] tables = {Tag.RedPaletteColorLookupTableData, Tag.GreenPaletteColorLookupTableData,
                Tag.BluePaletteColorLookupTableData};
        byte[][] values = {red, green, blue};
        for (int i = 0; i < 3; i++) {
            data.setInt(descriptors[i], VR.US, entries, first, bits);
            data.setBytes(tables[i], VR.OW, values[i]);
        }
        return data;
    }

    @Test
    void aPaletteOfSixteenBitsGivesItsHighBytes() throws IOException {
        Attributes data = palette(2, 10, 16, bytes(0x34, 0x12, 0xFF, 0xFF), bytes(0, 0, 0, 0x80), bytes(0, 1, 0, 2));
        Frame frame = new Frame(1, 3, 1, PixelType.UINT8, "PALETTE COLOR", bytes(9, 10, 11));
        assertArrayEquals(bytes(0x12, 0, 1, 0x12, 0, 1, 0xFF, 0x80, 2), ColourConversion.toRgb(frame, data, "test"));
    }

    @Test
    void aSegmentedPalette() throws IOException {
        // A value, then a line of 4 values up to 0x0500, then both again by reference.
        byte[] segments = bytes(0, 0, 1, 0, 0, 1, 1, 0, 4, 0, 0, 5, 2, 0, 2, 0, 0, 0, 0, 0);
        Attributes data = new Attributes();
        int[] descriptors = {Tag.RedPaletteColorLookupTableDescriptor, Tag.GreenPaletteColorLookupTableDescriptor,
            Tag.BluePaletteColorLookupTableDescriptor};
        int[] tables = {Tag.SegmentedRedPaletteColorLookupTableData, Tag.SegmentedGreenPaletteColorLookupTableData,
            Tag.SegmentedBluePaletteColorLookupTableData};
        for (int i = 0; i < 3; i++) {
            data.setInt(descriptors[i], VR.US, 10, 0, 16);
            data.setBytes(tables[i], VR.OW, segments);
        }
        Frame frame = new Frame(1, 10, 1, PixelType.UINT8, "PALETTE COLOR", bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        byte[] rgb = ColourConversion.toRgb(frame, data, "test");
        byte[] red = new byte[10];
        for (int i = 0; i < 10; i++) {
            red[i] = rgb[3 * i];
        }
        assertArrayEquals(bytes(1, 2, 3, 4, 5, 1, 2, 3, 4, 5), red);
    }

    @Test
    void whatIsDamagedOrUnknownIsRefused() {
        Frame frame = new Frame(1, 1, 1, PixelType.UINT8, "PALETTE COLOR", bytes(0));
        assertThrows(DicomException.class, () -> ColourConversion.toRgb(frame, new Attributes(), "test"));
        Attributes small = palette(20, 0, 8, bytes(1, 2), bytes(1, 2), bytes(1, 2));
        assertThrows(DicomException.class, () -> ColourConversion.toRgb(frame, small, "test"));
        Frame cmyk = new Frame(1, 1, 4, PixelType.UINT8, "CMYK", bytes(0, 0, 0, 0));
        assertThrows(DicomException.class, () -> ColourConversion.toRgb(cmyk, new Attributes(), "test"));
    }
}
