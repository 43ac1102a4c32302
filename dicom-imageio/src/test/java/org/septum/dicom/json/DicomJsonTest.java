package org.septum.dicom.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Bytes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

class DicomJsonTest {
    private final Attributes data = new Attributes();

    private void gives(String json) throws IOException {
        StringBuilder out = new StringBuilder();
        DicomJson.write(data, out);
        assertEquals("{" + json + "}", out.toString());
    }

    /** As a file has it, which setting text would not show. */
    private void raw(int tag, VR vr, String bytes) {
        data.setBytes(tag, vr, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void anEmptyDataSet() throws IOException {
        gives("");
    }

    @Test
    void emptyElementsHaveNoValue() throws IOException {
        data.setNull(Tag.PatientID, VR.LO);
        raw(Tag.PatientName, VR.PN, "  ");
        data.newSequence(Tag.ReferencedStudySequence);
        data.setBytes(Tag.PixelData, VR.OW, new byte[0]);
        gives("""
                "00081110":{"vr":"SQ"},"00100010":{"vr":"PN"},"00100020":{"vr":"LO"},"7FE00010":{"vr":"OW"}""");
    }

    @Test
    void textLosesFillingOnly() throws IOException {
        raw(Tag.ImageType, VR.CS, "ORIGINAL \\\\ AXIAL ");
        raw(Tag.StationAETitle, VR.AE, " SCANNER ");
        raw(Tag.StudyDescription, VR.LO, " head \\neck \0");
        raw(Tag.StudyComments, VR.LT, " one \\ two  ");
        gives("""
                "00080008":{"vr":"CS","Value":["ORIGINAL ",null," AXIAL"]},\
                "00080055":{"vr":"AE","Value":["SCANNER"]},\
                "00081030":{"vr":"LO","Value":[" head","neck"]},\
                "00324000":{"vr":"LT","Value":[" one \\\\ two"]}""");
    }

    @Test
    void namesHaveTheGroupsThatAreThere() throws IOException {
        data.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        data.setBytes(Tag.PatientName, VR.PN, "Yamada^Tarou=山田^太郎=\\=山田\\".getBytes(StandardCharsets.UTF_8));
        gives("""
                "00080005":{"vr":"CS","Value":["ISO_IR 192"]},"00100010":{"vr":"PN","Value":[\
                {"Alphabetic":"Yamada^Tarou","Ideographic":"山田^太郎"},{"Ideographic":"山田"},null]}""");
    }

    @Test
    void numbersWrittenAsText() throws IOException {
        raw(Tag.InstanceNumber, VR.IS, "+007 ");
        raw(Tag.PixelSpacing, VR.DS, " 0.50\\.5\\5.\\1e2\\1,5\\\\abc\\2.5\0");
        raw(Tag.SliceThickness, VR.DS, "1.5\0\\2\0");
        raw(Tag.FrameTime, VR.DS, "NaN");
        gives("""
                "00180050":{"vr":"DS","Value":[1.5,2]},"00181063":{"vr":"DS","Value":["NaN"]},"00200013":{"vr":"IS","Value":[7]},\
                "00280030":{"vr":"DS","Value":[0.5,0.5,5,100,"1,5",null,"abc",2.5]}""");
    }

    @Test
    void binaryNumbers() throws IOException {
        data.setInt(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTime, Tag.PixelData);
        data.setDouble(Tag.RecommendedDisplayFrameRateInFloat, VR.FL, 0.1f, Double.NaN, Double.NEGATIVE_INFINITY, -0.0);
        data.setInt(Tag.LUTDescriptor, VR.SS, -32768, -5, 16);
        data.setLong(0x00720083, VR.UV, -1);
        gives("""
                "00089459":{"vr":"FL","Value":[0.10000000149011612,"NaN","-Infinity",-0.0]},\
                "00280009":{"vr":"AT","Value":["00181063","7FE00010"]},\
                "00283002":{"vr":"SS","Value":[32768,-5,16]},\
                "00720083":{"vr":"UV","Value":[18446744073709551615]}""");
    }

    @Test
    void bytesAreLittleEndian() throws IOException {
        data.put(Tag.PixelData, VR.OW, new Bytes(new byte[] {1, 2, 3, 4}, 0, 4, 4, true));
        gives("""
                "7FE00010":{"vr":"OW","InlineBinary":"AgEEAw=="}""");
    }

    @Test
    void encapsulatedPixelsAreTheItemsOfTheirStream() throws IOException {
        Bytes fragment = new Bytes(new byte[] {5, 6});
        data.put(Tag.PixelData, VR.OB, new Fragments(Bytes.EMPTY, List.of(fragment), List.of(0L)));
        gives("\"7FE00010\":{\"vr\":\"OB\",\"InlineBinary\":\"" + java.util.Base64.getEncoder().encodeToString(new byte[] {
            -2, -1, 0, -32, 0, 0, 0, 0, -2, -1, 0, -32, 2, 0, 0, 0, 5, 6}) + "\"}");
    }

    @Test
    void itemsNest() throws IOException {
        Attributes item = data.newItem(Tag.ReferencedStudySequence);
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2");
        data.newItem(Tag.ReferencedStudySequence);
        gives("""
                "00081110":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.2"]}},{}]}""");
    }

    @Test
    void charactersThatWouldEndAStringAreEscaped() throws IOException {
        StringBuilder out = new StringBuilder();
        JsonStrings.quote("a\"b\\c\n\r\t\u0001\u007f\ud83d\ude00\ud83d", out);
        assertEquals("\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u007f\ud83d\ude00\\ud83d\"", out.toString());
    }
}
