package org.septum.dicom.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AttributesTest {
    private final Attributes data = new Attributes();

    private void text(int tag, VR vr, String raw) {
        data.setBytes(tag, vr, raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void elementsStayInOrderOfUnsignedTags() {
        data.setInt(0xFFFCFFFC, VR.US, 1);
        data.setInt(Tag.Rows, VR.US, 2);
        data.setInt(Tag.PatientID, VR.US, 3);
        data.setInt(Tag.Rows, VR.US, 4);
        assertArrayEquals(new int[] {Tag.PatientID, Tag.Rows, 0xFFFCFFFC}, data.tags());
        assertTrue(data.remove(Tag.Rows));
        assertFalse(data.remove(Tag.Rows));
        assertArrayEquals(new int[] {Tag.PatientID, 0xFFFCFFFC}, data.tags());
    }

    @Test
    void whatIsAbsentGivesDefaultsAndEmptyArrays() {
        assertNull(data.getString(Tag.PatientID));
        assertEquals("none", data.getString(Tag.PatientID, "none"));
        assertEquals(7, data.getInt(Tag.Rows, 7));
        assertEquals(0, data.getDoubles(Tag.PixelSpacing).length);
        assertTrue(data.getSequence(Tag.RequestAttributesSequence).isEmpty());
        assertNull(data.getVR(Tag.Rows));
    }

    @Test
    void emptyIsPresentWithoutAValue() {
        data.setNull(Tag.PatientID, VR.LO);
        assertTrue(data.contains(Tag.PatientID));
        assertFalse(data.containsValue(Tag.PatientID));
        assertEquals("none", data.getString(Tag.PatientID, "none"));
    }

    @Test
    void fillingIsNoPartOfValues() {
        text(Tag.PatientID, VR.LO, " 4711 \0");
        text(Tag.ImageType, VR.CS, "ORIGINAL \\ PRIMARY\\\\M ");
        text(Tag.AdditionalPatientHistory, VR.LT, "  a\\b  ");
        assertEquals("4711", data.getString(Tag.PatientID));
        assertArrayEquals(new String[] {"ORIGINAL", "PRIMARY", "", "M"}, data.getStrings(Tag.ImageType));
        assertEquals("  a\\b", data.getString(Tag.AdditionalPatientHistory), "LT keeps leading blanks and backslashes");
    }

    @Test
    void numbersWrittenAsTextWithItsOddities() {
        text(Tag.PixelSpacing, VR.DS, "1.5\\ 2e1 ");
        text(Tag.SliceThickness, VR.DS, "2,5\0");
        text(Tag.EchoTime, VR.DS, "abc");
        text(Tag.InstanceNumber, VR.IS, " 0012");
        text(Tag.RepetitionTime, VR.DS, "NaN");
        assertArrayEquals(new double[] {1.5, 20}, data.getDoubles(Tag.PixelSpacing));
        assertEquals(2.5, data.getDouble(Tag.SliceThickness, 0));
        assertEquals(-1, data.getDouble(Tag.EchoTime, -1));
        assertEquals(12, data.getInt(Tag.InstanceNumber, 0));
        assertEquals(-1, data.getDouble(Tag.RepetitionTime, -1));
        assertEquals(-1, data.getInt(Tag.PixelSpacing, -1), "1.5 is no whole number");
    }

    @Test
    void binaryNumbersKeepTheirSign() {
        data.setInt(Tag.Rows, VR.US, 65535);
        data.setInt(Tag.SmallestImagePixelValue, VR.SS, -2);
        data.setLong(Tag.ExtendedOffsetTable, VR.OV, 1L << 40);
        data.setDouble(Tag.RecommendedDisplayFrameRateInFloat, VR.FL, 0.1);
        assertEquals(65535, data.getInt(Tag.Rows, 0));
        assertEquals(-2, data.getInt(Tag.SmallestImagePixelValue, 0));
        assertEquals(0x1p40, data.getDouble(Tag.ExtendedOffsetTable, 0));
        assertEquals(0.1f, data.getFloat(Tag.RecommendedDisplayFrameRateInFloat, 0));
        assertEquals("0.1", data.getString(Tag.RecommendedDisplayFrameRateInFloat));
    }

    @Test
    void aNumberTheVrCannotHoldIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> data.setInt(Tag.Rows, VR.US, 65536));
        assertThrows(IllegalArgumentException.class, () -> data.setInt(Tag.Rows, VR.US, -1));
        assertThrows(IllegalArgumentException.class, () -> data.setInt(Tag.Rows, VR.SS, 40000));
        assertThrows(IllegalArgumentException.class, () -> data.setDouble(Tag.SliceThickness, VR.DS, Double.NaN));
    }

    @Test
    void attributeTags() {
        data.setInt(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTime, 0xFFFEE000);
        assertArrayEquals(new int[] {Tag.FrameTime, 0xFFFEE000}, data.getInts(Tag.FrameIncrementPointer));
        assertEquals("00181063", data.getString(Tag.FrameIncrementPointer));
    }

    @Test
    void decimalTextsAreAtMostSixteenCharactersAndClose() {
        double[] values = {Math.PI, -Math.PI * 1e-7, 1 / 3.0, -123456.789012345678, 1e-300, 0.1, 25, -0.0, 6.02214076e23, 1e15
                + 0.5};
        for (double value : values) {
            data.setDouble(Tag.SliceThickness, VR.DS, value);
            String text = data.getString(Tag.SliceThickness);
            assertTrue(text.length() <= 16, text);
            assertEquals(value, Double.parseDouble(text), Math.abs(value) * 1e-8, text);
        }
    }

    @Test
    void privateBlocks() {
        assertEquals(OptionalInt.empty(), data.privateTag("SEPTUM", 0x0029, 0x01));
        data.setString(0x00290010, VR.LO, "OTHER");
        int tag = data.reservePrivateTag("SEPTUM", 0x0029, 0x01);
        assertEquals(0x00291101, tag);
        data.setString(tag, VR.LO, "x");
        assertEquals(OptionalInt.of(tag), data.privateTag("SEPTUM", 0x0029, 0x01));
        assertEquals("SEPTUM", data.privateCreator(tag));
        assertEquals(tag + 4, data.reservePrivateTag("SEPTUM", 0x0029, 0x05), "the same block again");
        assertThrows(IllegalArgumentException.class, () -> data.privateTag("SEPTUM", 0x0028, 1));
    }

    @Test
    void aCopyIsItsOwn() {
        data.newItem(Tag.RequestAttributesSequence).setString(Tag.StudyDescription, VR.LO, "a");
        Attributes copy = new Attributes(data);
        copy.getNestedDataset(Tag.RequestAttributesSequence).setString(Tag.StudyDescription, VR.LO, "b");
        copy.setInt(Tag.Rows, VR.US, 1);
        assertEquals("a", data.getNestedDataset(Tag.RequestAttributesSequence).getString(Tag.StudyDescription));
        assertFalse(data.contains(Tag.Rows));
    }

    @Test
    void functionalGroupsPreferTheFramesOwn() {
        data.newItem(Tag.SharedFunctionalGroupsSequence).newItem(Tag.PixelMeasuresSequence).setDouble(Tag.SliceThickness, VR.DS,
                8);
        data.newItem(Tag.PerFrameFunctionalGroupsSequence);
        data.newItem(Tag.PerFrameFunctionalGroupsSequence).newItem(Tag.PixelMeasuresSequence).setDouble(Tag.SliceThickness,
                VR.DS, 9);
        assertEquals(8, FunctionalGroups.macro(data, 0, Tag.PixelMeasuresSequence).getDouble(Tag.SliceThickness, 0));
        assertEquals(9, FunctionalGroups.macro(data, 1, Tag.PixelMeasuresSequence).getDouble(Tag.SliceThickness, 0));
        assertEquals(8, FunctionalGroups.macro(data, 2, Tag.PixelMeasuresSequence).getDouble(Tag.SliceThickness, 0));
        assertNull(FunctionalGroups.macro(data, 0, Tag.PlanePositionSequence));
    }
}
