package org.septum.dicom.imageio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.septum.dicom.imageio.TestImages.grey;
import static org.septum.dicom.imageio.TestImages.levels;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.overlay.Overlay;

class OverlaysTest {
    private final DicomImageReadParam param = new DicomImageReadParam();

    /** Bits are the first in the lowest bit. */
    static void overlay(Attributes data, int group, int rows, int columns, int originRow, int originColumn, int... bytes) {
        data.setInt(Overlay.tag(Tag.OverlayRows, group), VR.US, rows);
        data.setInt(Overlay.tag(Tag.OverlayColumns, group), VR.US, columns);
        data.setString(Overlay.tag(Tag.OverlayType, group), VR.CS, "G");
        data.setInt(Overlay.tag(Tag.OverlayOrigin, group), VR.SS, originRow, originColumn);
        data.setInt(Overlay.tag(Tag.OverlayBitsAllocated, group), VR.US, 1);
        data.setInt(Overlay.tag(Tag.OverlayBitPosition, group), VR.US, 0);
        byte[] bits = new byte[bytes.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) bytes[i];
        }
        data.setBytes(Overlay.tag(Tag.OverlayData, group), VR.OW, bits);
    }

    /** Three rows of three: 0, 30, 60 … 240. */
    private static Attributes image() {
        Attributes data = grey(3, 3, 8, 8, false, 0, 30, 60, 90, 120, 150, 180, 210, 240);
        TestImages.window(data, "127.5", "255");
        data.setString(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
        return data;
    }

    @Test
    void lieWhereTheirOriginSays() throws IOException {
        Attributes data = image();
        overlay(data, 0x6000, 2, 2, 2, 1, 0b1001, 0);
        assertArrayEquals(new int[] {0, 30, 60, 255, 120, 150, 180, 255, 240}, levels(data, null));
        overlay(data, 0x6000, 2, 2, 0, 0, 0b1001, 0);
        assertArrayEquals(new int[] {255, 30, 60, 90, 120, 150, 180, 210, 240}, levels(data, null),
                "one bit is beyond the picture");
    }

    @Test
    void areChosenByMaskAndDrawnInTheParametersGrey() throws IOException {
        Attributes data = image();
        overlay(data, 0x6000, 1, 1, 1, 1, 1, 0);
        overlay(data, 0x6002, 1, 1, 2, 2, 1, 0);
        param.setOverlayGrayscaleValue(0x8000);
        param.setOverlayActivationMask(0b10);
        assertArrayEquals(new int[] {0, 30, 60, 90, 128, 150, 180, 210, 240}, levels(data, param));
        param.setOverlayActivationMask(0);
        assertArrayEquals(new int[] {0, 30, 60, 90, 120, 150, 180, 210, 240}, levels(data, param));
    }

    @Test
    void theFirstFourAtFirstAndAllWithoutAParameter() throws IOException {
        Attributes data = image();
        overlay(data, 0x6006, 1, 1, 1, 1, 1, 0);
        overlay(data, 0x6008, 1, 1, 2, 2, 1, 0);
        assertArrayEquals(new int[] {255, 30, 60, 90, 120, 150, 180, 210, 240}, levels(data, param));
        assertArrayEquals(new int[] {255, 30, 60, 90, 255, 150, 180, 210, 240}, levels(data, null));
    }

    @Test
    void inTheHighBitsOfSignedPixels() throws IOException {
        // 12 bits stored, −1 is 0x0FFF; overlay 6000 in bit 12, 6002 in bit 15
        Attributes data = grey(1, 3, 16, 12, true, 0x1FFF, 0x0000, 0x87FF);
        for (int group = 0x6000; group <= 0x6002; group += 2) {
            overlay(data, group, 1, 3, 1, 1);
            data.remove(Overlay.tag(Tag.OverlayData, group));
            data.setInt(Overlay.tag(Tag.OverlayBitsAllocated, group), VR.US, 16);
            data.setInt(Overlay.tag(Tag.OverlayBitPosition, group), VR.US, group == 0x6000 ? 12 : 15);
        }
        param.setOverlayActivationMask(0);
        assertArrayEquals(new int[] {0, 0, 255}, levels(data, param), "−1, 0, 2047");
        param.setOverlayActivationMask(1);
        param.setOverlayGrayscaleValue(0x7700);
        assertArrayEquals(new int[] {0x77, 0, 255}, levels(data, param));
        param.setOverlayActivationMask(2);
        assertArrayEquals(new int[] {0, 0, 0x77}, levels(data, param));
        assertArrayEquals(new int[] {-1, 0, 2047}, TestImages.reader(data).readRaster(0, null).getSamples(0, 0, 3, 1, 0,
                (int[]) null));
    }

    @Test
    void ofSeveralFramesBelongToTheirs() throws IOException {
        Attributes data = grey(1, 3, 8, 8, false, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 255);
        overlay(data, 0x6000, 1, 2, 1, 1, 0b1001, 0);
        ImageReader reader = TestImages.reader(data);
        assertArrayEquals(new int[] {255, 0, 255}, levels(reader.read(3)), "one plane and no frame: over all of them");
        data.setInt(Overlay.tag(Tag.NumberOfFramesInOverlay, 0x6000), VR.IS, 2);
        data.setInt(Overlay.tag(Tag.ImageFrameOrigin, 0x6000), VR.IS, 2);
        reader = TestImages.reader(data);
        assertArrayEquals(new int[] {0, 0, 255}, levels(reader.read(0)));
        assertArrayEquals(new int[] {255, 0, 255}, levels(reader.read(1)));
        assertArrayEquals(new int[] {0, 255, 255}, levels(reader.read(2)), "the second plane begins in the middle of a byte");
        assertArrayEquals(new int[] {0, 0, 255}, levels(reader.read(3)));
    }

    @Test
    void onColourPictures() throws IOException {
        Attributes data = TestImages.rgb(1, 2, 1, 2, 3, 4, 5, 6);
        overlay(data, 0x6000, 1, 1, 1, 2, 1, 0);
        param.setOverlayRGBValue(0x00FF80);
        BufferedImage image = TestImages.read(data, param);
        assertEquals(0xFF010203, image.getRGB(0, 0));
        assertEquals(0xFF00FF80, image.getRGB(1, 0));
    }

    @Test
    void damagedOnesAreNamed() {
        Attributes data = image();
        overlay(data, 0x6000, 300, 300, 1, 1, 1, 0);
        String message = assertThrows(DicomException.class, () -> levels(data, null)).getMessage();
        assertTrue(message.contains("overlay 6000 are cut short: 2 bytes, 11250 needed"), message);
        overlay(data, 0x6000, 30_000, 0, 1, 1, 1, 0);
        assertThrows(DicomException.class, () -> levels(data, null));
    }
}
