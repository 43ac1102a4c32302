package org.septum.dicom.imageio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.septum.dicom.imageio.TestImages.grey;
import static org.septum.dicom.imageio.TestImages.levels;
import static org.septum.dicom.imageio.TestImages.lut;
import static org.septum.dicom.imageio.TestImages.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;

/** Grey levels computed by hand from PS3.3 C.11. */
class GreyLevelsTest {
    /** 0, 64, 128, 192, 255 of 8 bits. */
    private Attributes data;
    private final DicomImageReadParam param = new DicomImageReadParam();

    @BeforeEach
    void newImage() {
        data = grey(1, 5, 8, 8, false, 0, 64, 128, 192, 255);
    }

    @Test
    void linearWindow() throws IOException {
        // C.11.2.1.2.1 with c = 128, w = 128: black to 64, white above 191; (64 − 127.5)/127 + 0.5 = 0 and (128 − 127.5)/127 +
        // 0.5 = 0.503937
        window(data, "128", "128");
        assertArrayEquals(new int[] {0, 0, 129, 255, 255}, levels(data, null));
    }

    @Test
    void linearWindowOfWidthOneIsAThreshold() throws IOException {
        window(data, "128", "1");
        assertArrayEquals(new int[] {0, 0, 255, 255, 255}, levels(data, null));
    }

    @Test
    void aWidthOfZeroShowsNothingSoTheNextOrTheRangeIsTaken() throws IOException {
        window(data, "128\\64", "0\\1");
        assertArrayEquals(new int[] {0, 255, 255, 255, 255}, levels(data, null), "the second, a threshold at 64");
        window(data, "128", "0");
        assertArrayEquals(new int[] {0, 64, 128, 192, 255}, levels(data, null), "the range");
    }

    @Test
    void exactWindow() throws IOException {
        // (64 − 128)/256 + 0.5 = 0.25, 63.75; (128 − 128)/256 + 0.5, 127.5; 0.75, 191.25; 127/256 + 0.5, 254.004
        window(data, "128", "256");
        data.setString(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
        assertArrayEquals(new int[] {0, 64, 128, 191, 254}, levels(data, null));
    }

    @Test
    void sigmoid() throws IOException {
        // 255/(1 + exp(−4(x − 128)/128)): x = 0: 4.586, 64: 30.396, 128: 127.5, 192: 224.604, 255: 250.279
        window(data, "128", "128");
        data.setString(Tag.VOILUTFunction, VR.CS, "SIGMOID");
        assertArrayEquals(new int[] {5, 30, 128, 225, 250}, levels(data, null));
    }

    @Test
    void aWindowOfOnesOwnTakesTheDataSetsFunction() throws IOException {
        param.setWindowCenter(128);
        param.setWindowWidth(128);
        assertArrayEquals(new int[] {0, 0, 129, 255, 255}, levels(data, param));
        data.setString(Tag.VOILUTFunction, VR.CS, "SIGMOID");
        assertArrayEquals(new int[] {5, 30, 128, 225, 250}, levels(data, param));
    }

    @Test
    void rescaleBeforeTheWindow() throws IOException {
        // modality values −100, −36, 28, 92, 155; c = 28.5, w = 101: black to −22, white above 78; (28 − 28)/100 + 0.5
        data.setString(Tag.RescaleSlope, VR.DS, "1");
        data.setString(Tag.RescaleIntercept, VR.DS, "-100");
        window(data, "28.5", "101");
        assertArrayEquals(new int[] {0, 0, 128, 255, 255}, levels(data, null));
    }

    @Test
    void aNegativeSlopeTurnsTheLevelsRound() throws IOException {
        data.setString(Tag.RescaleSlope, VR.DS, "-1");
        data.setString(Tag.RescaleIntercept, VR.DS, "255");
        assertArrayEquals(new int[] {255, 191, 127, 63, 0}, levels(data, null));
    }

    @Test
    void modalityTable() throws IOException {
        // first input 64: 0 takes the first entry, what is beyond the last takes the last; LINEAR_EXACT from 0 to 1000
        lut(data, Tag.ModalityLUTSequence, 64, 16, new int[64]);
        int[] entries = new int[129];
        entries[0] = 100;
        entries[64] = 500;
        entries[128] = 900;
        data.newSequence(Tag.ModalityLUTSequence);
        lut(data, Tag.ModalityLUTSequence, 64, 16, entries);
        window(data, "500", "1000");
        data.setString(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
        assertArrayEquals(new int[] {26, 26, 128, 230, 230}, levels(data, null));
    }

    @Test
    void modalityTableOfSignedValuesWhateverTheDescriptorsVr() throws IOException {
        Attributes signed = grey(1, 4, 16, 12, true, -2, -1, 0, 1);
        Attributes item = lut(signed, Tag.ModalityLUTSequence, -2, 8, 0, 51, 102, 255);
        window(signed, "127.5", "255");
        signed.setString(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
        assertArrayEquals(new int[] {0, 51, 102, 255}, levels(signed, null));
        item.setInt(Tag.LUTDescriptor, VR.US, 4, 0xFFFE, 8);
        assertArrayEquals(new int[] {0, 51, 102, 255}, levels(signed, null));
    }

    @Test
    void voiTableAfterARescaleThatGoesBelowZero() throws IOException {
        data.setString(Tag.RescaleSlope, VR.DS, "1");
        data.setString(Tag.RescaleIntercept, VR.DS, "-64");
        int[] entries = new int[129];
        entries[64] = 1023;
        entries[128] = 4095;
        lut(data, Tag.VOILUTSequence, 0, 12, entries).setInt(Tag.LUTDescriptor, VR.US, 129, 0xFFC0, 12);
        // −64 → entry 0; 0 → entry 64: 1023/4095 · 255 = 63.7; 64, 128, 191 → entry 128
        assertArrayEquals(new int[] {0, 64, 255, 255, 255}, levels(data, null));
    }

    @Test
    void eightBitEntriesPackedInBytes() throws IOException {
        Attributes item = data.newItem(Tag.VOILUTSequence);
        item.setInt(Tag.LUTDescriptor, VR.US, 3, 127, 8);
        item.setBytes(Tag.LUTData, VR.OW, new byte[] {10, 20, 30, 0});
        assertArrayEquals(new int[] {10, 10, 20, 30, 30}, levels(data, null));
    }

    @Test
    void windowOrTableAsPreferred() throws IOException {
        window(data, "128", "1");
        lut(data, Tag.VOILUTSequence, 0, 8, 7, 7);
        lut(data, Tag.VOILUTSequence, 0, 8, 9, 9);
        assertArrayEquals(new int[] {0, 0, 255, 255, 255}, levels(data, param));
        param.setPreferWindow(false);
        assertArrayEquals(new int[] {7, 7, 7, 7, 7}, levels(data, param));
        param.setVOILUTIndex(1);
        assertArrayEquals(new int[] {9, 9, 9, 9, 9}, levels(data, param));
        param.setVOILUTIndex(2);
        assertArrayEquals(new int[] {0, 0, 255, 255, 255}, levels(data, param), "no such table: the window");
    }

    @Test
    void aDamagedTableIsNamedAndDoneWithout() throws IOException {
        Attributes item = lut(data, Tag.VOILUTSequence, 0, 8, 1, 2, 3);
        item.setInt(Tag.LUTDescriptor, VR.US, 300, 0, 8);
        List<String> warnings = new ArrayList<>();
        ImageReader reader = TestImages.reader(data);
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        assertArrayEquals(new int[] {0, 64, 128, 192, 255}, levels(reader.read(0)));
        assertEquals(List.of("a look-up table is damaged: 6 bytes for 300 entries; the picture is shown without it"), warnings);
        lut(data, Tag.ModalityLUTSequence, 0, 8, 1, 2, 3).setInt(Tag.LUTDescriptor, VR.US, 300, 0, 8);
        assertTrue(assertThrows(DicomException.class, () -> TestImages.read(data, null)).getMessage().contains("300 entries"),
                "without its modality table a picture would lie");
    }

    @Test
    void presentationShapeAndMonochrome1() throws IOException {
        int[] inverse = {255, 191, 127, 63, 0};
        data.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1");
        assertArrayEquals(inverse, levels(data, null));
        data.setString(Tag.PresentationLUTShape, VR.CS, "INVERSE");
        assertArrayEquals(inverse, levels(data, null), "C.8.11.3: INVERSE goes with MONOCHROME1, it does not undo it");
        data.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        assertArrayEquals(inverse, levels(data, null));
        param.setIgnorePresentationLUTShape(true);
        assertArrayEquals(new int[] {0, 64, 128, 192, 255}, levels(data, param));
        data.setString(Tag.PresentationLUTShape, VR.CS, "IDENTITY");
        assertArrayEquals(new int[] {0, 64, 128, 192, 255}, levels(data, null));
    }

    @Test
    void presentationTable() throws IOException {
        // levels 0, 64/255, 128/255, 192/255, 1 times 2, rounded: entries 0, 1, 1, 2, 2
        lut(data, Tag.PresentationLUTSequence, 0, 12, 4095, 819, 0);
        assertArrayEquals(new int[] {255, 51, 51, 0, 0}, levels(data, null));
    }

    @Test
    void paddingIsBlackAndDoesNotWidenTheRange() throws IOException {
        Attributes signed = grey(1, 5, 16, 16, true, -2000, -1999, 100, 150, 200);
        signed.setInt(Tag.PixelPaddingValue, VR.US, 0x10000 - 2000);
        signed.setInt(Tag.PixelPaddingRangeLimit, VR.SS, -1999);
        assertArrayEquals(new int[] {0, 0, 0, 128, 255}, levels(signed, null));
        Attributes light = grey(1, 3, 8, 8, false, 255, 10, 20);
        light.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1");
        light.setInt(Tag.PixelPaddingValue, VR.US, 255);
        assertArrayEquals(new int[] {0, 255, 0}, levels(light, null));
    }

    @Test
    void theRangeOfAllBits() throws IOException {
        param.setAutoWindowing(false);
        Attributes twelve = grey(1, 2, 16, 12, true, -2048, 0);
        assertArrayEquals(new int[] {0, 128}, levels(twelve, param), "2048/4095");
    }

    @Test
    void anAutomaticWindowIsAddedOnRequest() throws IOException {
        Attributes small = grey(1, 2, 16, 12, false, 100, 299);
        param.setAddAutoWindow(true);
        levels(small, param);
        assertEquals(200, small.getDouble(Tag.WindowCenter, 0));
        assertEquals(200, small.getDouble(Tag.WindowWidth, 0));
        assertArrayEquals(new int[] {0, 255}, levels(small, null), "and shows the same");
    }

    @Test
    void sixteenBitLevels() throws IOException {
        ImageReader reader = TestImages.reader(data);
        param.setDestinationType(ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_USHORT_GRAY));
        assertArrayEquals(new int[] {0, 64 * 257, 128 * 257, 192 * 257, 65535}, levels(reader.read(0, param)));
    }

    @Test
    void framesOfAnEnhancedObjectHaveTheirOwnTransforms() throws IOException {
        Attributes two = grey(1, 2, 8, 8, false, 10, 20, 10, 20);
        for (int i = 0; i < 2; i++) {
            Attributes frame = two.newItem(Tag.PerFrameFunctionalGroupsSequence);
            frame.newItem(Tag.PixelValueTransformationSequence).setString(Tag.RescaleSlope, VR.DS, i == 0 ? "1" : "10");
            frame.getNestedDataset(Tag.PixelValueTransformationSequence).setString(Tag.RescaleIntercept, VR.DS, "0");
        }
        Attributes shared = two.newItem(Tag.SharedFunctionalGroupsSequence).newItem(Tag.FrameVOILUTSequence);
        window(shared, "127.5", "255");
        shared.setString(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
        ImageReader reader = TestImages.reader(two);
        assertEquals(2, reader.getNumImages(true));
        assertArrayEquals(new int[] {10, 20}, levels(reader.read(0)));
        assertArrayEquals(new int[] {100, 200}, levels(reader.read(1)));
    }

    @Test
    void floatingValuesWithANarrowWindow() throws IOException {
        Attributes floats = grey(1, 4, 32, 32, false);
        floats.remove(Tag.PixelData);
        floats.setInt(Tag.NumberOfFrames, VR.IS, 1);
        floats.setDouble(Tag.FloatPixelData, VR.OF, 0.1, 0.2, 0.3, Double.NaN);
        window(floats, "0.2", "0.2");
        assertArrayEquals(new int[] {0, 128, 255, 0}, levels(floats, null));
    }
}
