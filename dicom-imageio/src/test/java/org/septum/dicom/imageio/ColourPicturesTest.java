package org.septum.dicom.imageio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

class ColourPicturesTest {
    @Test
    void planesOfEachFrame() throws IOException {
        Attributes data = TestImages.rgb(1, 2, 1, 2, 10, 20, 100, 200, 3, 4, 30, 40, 50, 60);
        data.setInt(Tag.PlanarConfiguration, VR.US, 1);
        ImageReader reader = TestImages.reader(data);
        assertEquals(2, reader.getNumImages(true));
        assertEquals(0xFF010A64, reader.read(0).getRGB(0, 0));
        assertEquals(0xFF04283C, reader.read(1).getRGB(1, 0));
    }

    @Test
    void ybrFull() throws IOException {
        // C.7.6.3.1.2: Y 100, Cb 128 + 20, Cr 128 − 10: R = 100 − 14.02, G = 100 − 6.883 + 7.141, B = 100 + 35.44
        Attributes data = TestImages.rgb(1, 1, 100, 148, 118);
        data.setString(Tag.PhotometricInterpretation, VR.CS, "YBR_FULL");
        assertEquals("FF566487", "%08X".formatted(TestImages.read(data, null).getRGB(0, 0)));
    }

    private static Attributes palette(int... values) {
        Attributes data = TestImages.grey(1, values.length, 8, 8, false, values);
        data.setString(Tag.PhotometricInterpretation, VR.CS, "PALETTE COLOR");
        for (int tag : new int[] {Tag.RedPaletteColorLookupTableDescriptor, Tag.GreenPaletteColorLookupTableDescriptor,
            Tag.BluePaletteColorLookupTableDescriptor}) {
            data.setInt(tag, VR.US, 3, 10, 16);
        }
        data.setInt(Tag.RedPaletteColorLookupTableData, VR.OW, 0x1100, 0x2200, 0x3300);
        data.setInt(Tag.GreenPaletteColorLookupTableData, VR.OW, 0x4400, 0x5500, 0x6600);
        data.setInt(Tag.BluePaletteColorLookupTableData, VR.OW, 0x7700, 0x8800, 0xFF00);
        return data;
    }

    @Test
    void paletteWhoseFirstEntryIsNotForZero() throws IOException {
        BufferedImage image = TestImages.read(palette(0, 11, 200), null);
        assertEquals(0xFF114477, image.getRGB(0, 0));
        assertEquals(0xFF225588, image.getRGB(1, 0));
        assertEquals(0xFF3366FF, image.getRGB(2, 0));
    }

    @Test
    void segmentedPalette() throws IOException {
        Attributes data = palette(10, 11, 12);
        data.remove(Tag.RedPaletteColorLookupTableData);
        // a run of one, 0x1000, and a straight line of two to 0x3000: C.7.9.2
        data.setInt(Tag.SegmentedRedPaletteColorLookupTableData, VR.OW, 0, 1, 0x1000, 1, 2, 0x3000);
        BufferedImage image = TestImages.read(data, null);
        assertEquals(0xFF104477, image.getRGB(0, 0));
        assertEquals(0xFF205588, image.getRGB(1, 0));
        assertEquals(0xFF3066FF, image.getRGB(2, 0));
    }
}
