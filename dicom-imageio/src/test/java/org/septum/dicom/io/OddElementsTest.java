package org.septum.dicom.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;

/** Sequences and elements as scanners and archives have left them. */
class OddElementsTest {
    private static final long UNDEFINED = 0xFFFFFFFFL;

    private static DicomBytes explicit() {
        return DicomBytes.file(UID.ExplicitVRLittleEndian);
    }

    private static DicomFile read(DicomBytes bytes) throws IOException {
        return DicomFile.read(bytes.bytes(), "test");
    }

    private static DicomBytes item() {
        return DicomBytes.little().explicit(Tag.ReferencedSOPInstanceUID, "UI", "1.2.34");
    }

    private static void assertItem(Attributes data, int sequence) {
        assertEquals(1, data.getSequence(sequence).size());
        assertEquals("1.2.34", data.getNestedDataset(sequence).getString(Tag.ReferencedSOPInstanceUID));
    }

    @Test
    void sequencesOfDefinedAndUndefinedLength() throws IOException {
        byte[] item = item().bytes();
        DicomFile file = read(explicit().header(Tag.ReferencedImageSequence, "SQ", item.length + 8).item(item.length).raw(item)
                .header(Tag.SourceImageSequence, "SQ", UNDEFINED).item(UNDEFINED).raw(item).itemEnd().sequenceEnd()
                .header(Tag.ReferencedStudySequence, "SQ", UNDEFINED).item(item.length).raw(item).sequenceEnd().us(Tag.Rows, 5));
        assertItem(file.dataset(), Tag.ReferencedImageSequence);
        assertItem(file.dataset(), Tag.SourceImageSequence);
        assertItem(file.dataset(), Tag.ReferencedStudySequence);
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
    }

    @Test
    void anUnknownSequenceInUnIsImplicit() throws IOException {
        DicomBytes implicit = DicomBytes.little().implicit(Tag.ReferencedSOPInstanceUID, "1.2.34");
        DicomFile file = read(explicit().header(0x00091010, "UN", UNDEFINED).item(UNDEFINED).raw(implicit.bytes()).itemEnd()
                .sequenceEnd().us(Tag.Rows, 5));
        assertEquals(VR.SQ, file.dataset().getVR(0x00091010));
        assertItem(file.dataset(), 0x00091010);
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
    }

    @Test
    void anExplicitItemInUnIsUnderstood() throws IOException {
        DicomFile file = read(explicit().header(0x00091010, "UN", UNDEFINED).item(UNDEFINED).raw(item().bytes()).itemEnd()
                .sequenceEnd().us(Tag.Rows, 5));
        assertItem(file.dataset(), 0x00091010);
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
    }

    @Test
    void anImplicitItemInAnExplicitSequenceIsUnderstood() throws IOException {
        byte[] implicit = DicomBytes.little().implicit(Tag.ReferencedSOPInstanceUID, "1.2.34").bytes();
        DicomFile file = read(explicit().header(Tag.SourceImageSequence, "SQ", implicit.length
                + 8).item(implicit.length).raw(implicit)
                .us(Tag.Rows, 5));
        assertItem(file.dataset(), Tag.SourceImageSequence);
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
    }

    @Test
    void anImplicitElementAmongExplicitOnesIsUnderstood() throws IOException {
        DicomFile file = read(explicit().explicit(Tag.Modality, "CS", "MR").implicit(Tag.PatientID, "4711").us(Tag.Rows, 5));
        assertEquals("4711", file.dataset().getString(Tag.PatientID));
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
        assertTrue(file.warnings().toString().contains("no VR"));
    }

    @Test
    void unWithWhatEverybodyKnowsGetsItsVr() throws IOException {
        DicomFile file = read(explicit().explicit(Tag.PatientID, "UN", "4711").explicit(0x00191010, "UN", "ab"));
        assertEquals(VR.LO, file.dataset().getVR(Tag.PatientID));
        assertEquals("4711", file.dataset().getString(Tag.PatientID));
        assertEquals(VR.UN, file.dataset().getVR(0x00191010));
    }

    @Test
    void unknownVrsOfBothLengths() throws IOException {
        DicomFile file = read(explicit().tag(0x00091010).raw("ZZ").word(0).dword(4).raw("abcd")
                .tag(0x00091011).raw("ZZ").word(2).raw("ef").us(Tag.Rows, 5));
        assertArrayEquals("abcd".getBytes(), file.dataset().getBytes(0x00091010));
        assertArrayEquals("ef".getBytes(), file.dataset().getBytes(0x00091011));
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
    }

    @Test
    void oddLengthsAreRead() throws IOException {
        DicomFile file = read(explicit().explicit(Tag.PatientID, "LO", "471".getBytes()).us(Tag.Rows, 5));
        assertEquals("471", file.dataset().getString(Tag.PatientID));
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
    }

    @Test
    void strayAndMissingDelimiters() throws IOException {
        DicomFile stray = read(explicit().explicit(Tag.Modality, "CS", "MR").sequenceEnd().itemEnd().us(Tag.Rows, 5));
        assertEquals(5, stray.dataset().getInt(Tag.Rows, 0));
        DicomFile noItemEnd = read(explicit().header(Tag.SourceImageSequence, "SQ", UNDEFINED).item(UNDEFINED).raw(item().bytes())
                .sequenceEnd().us(Tag.Rows, 5));
        assertItem(noItemEnd.dataset(), Tag.SourceImageSequence);
        assertEquals(5, noItemEnd.dataset().getInt(Tag.Rows, 0));
        DicomFile noSequenceEnd = read(explicit().header(Tag.SourceImageSequence, "SQ",
                UNDEFINED).item(UNDEFINED).raw(item().bytes())
                .itemEnd().us(Tag.Rows, 5));
        assertItem(noSequenceEnd.dataset(), Tag.SourceImageSequence);
        assertEquals(5, noSequenceEnd.dataset().getInt(Tag.Rows, 0));
        assertFalse(noSequenceEnd.warnings().isEmpty());
    }

    @Test
    void anItemLongerThanItsSequenceEndsWithIt() throws IOException {
        byte[] item = item().bytes();
        DicomFile file = read(explicit().header(Tag.SourceImageSequence, "SQ", item.length + 8).item(item.length + 500).raw(item)
                .us(Tag.Rows, 5).raw(new byte[600]));
        assertItem(file.dataset(), Tag.SourceImageSequence);
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
    }

    @Test
    void duplicatesAndDisorder() throws IOException {
        DicomFile file = read(explicit().us(Tag.Rows, 5).explicit(Tag.Modality, "CS", "MR").us(Tag.Rows, 7));
        assertEquals(7, file.dataset().getInt(Tag.Rows, 0));
        assertArrayEquals(new int[] {Tag.Modality, Tag.Rows}, file.dataset().tags());
        assertEquals(2, file.warnings().size());
    }

    @Test
    void trailingZerosEndTheDataSet() throws IOException {
        DicomFile file = read(explicit().us(Tag.Rows, 5).raw(new byte[500]));
        assertEquals(1, file.dataset().size());
        assertEquals(1, file.warnings().size());
    }

    @Test
    void nestingHasAnEnd() {
        DicomBytes deep = explicit();
        for (int i = 0; i < 10_000; i++) {
            deep.header(Tag.SourceImageSequence, "SQ", UNDEFINED).item(UNDEFINED);
        }
        DicomException e = assertThrows(DicomException.class, () -> read(deep));
        assertTrue(e.getMessage().contains("nest"), e.getMessage());
    }

    @Test
    void lengthsAreUnsigned() throws IOException {
        DicomFile file = read(explicit().us(Tag.Rows, 5).header(0x00291010, "OB", 0xFFFFFFF0L).raw(new byte[20]));
        assertTrue(file.truncated());
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
    }

    @Test
    void signednessDecidesAmbiguousVrs() throws IOException {
        DicomFile file = read(DicomBytes.file(UID.ImplicitVRLittleEndian).implicit(Tag.PixelRepresentation, new byte[] {1, 0})
                .implicit(Tag.SmallestImagePixelValue, new byte[] {-1, -1}));
        assertEquals(VR.SS, file.dataset().getVR(Tag.SmallestImagePixelValue));
        assertEquals(-1, file.dataset().getInt(Tag.SmallestImagePixelValue, 0));
    }

    @Test
    void knownPrivateElementsGetTheirVrInImplicitFiles() throws IOException {
        DicomFile file = read(DicomBytes.file(UID.ImplicitVRLittleEndian).implicit(0x00190010, "SIEMENS MR HEADER ")
                .implicit(0x0019100C, "1000"));
        assertEquals(VR.LO, file.dataset().getVR(0x00190010));
        assertEquals(VR.IS, file.dataset().getVR(0x0019100C));
        assertEquals(1000, file.dataset().getInt(0x0019100C, 0));
    }

    @Test
    void fragmentsAreFoundByTheirLengths() throws IOException {
        byte[] withDelimiterInside = DicomBytes.little().sequenceEnd().raw("abcd").bytes();
        DicomFile file = read(DicomBytes.file(UID.JPEG2000Lossless).us(Tag.Rows, 5).header(Tag.PixelData, "OB", UNDEFINED).item(0)
                .item(withDelimiterInside.length).raw(withDelimiterInside).item(2).raw("ef").sequenceEnd()
                .explicit(0xFFFCFFFC, "OB", "pad "));
        Fragments fragments = assertInstanceOf(Fragments.class, file.dataset().value(Tag.PixelData));
        assertEquals(2, fragments.fragments().size());
        assertEquals(20, fragments.positions().get(1));
        assertTrue(file.dataset().contains(0xFFFCFFFC));
    }

    @Test
    void aMissingEndOfFragmentsIsReported() throws IOException {
        DicomFile file = read(DicomBytes.file(UID.JPEG2000Lossless).header(Tag.PixelData, "OB",
                UNDEFINED).item(0).item(100).raw("ab"));
        assertTrue(file.truncated());
        assertTrue(file.warnings().getFirst().text().contains("100 bytes expected, 2 present"));
    }

    /** Found by fuzzing: the character set's own name was decoded in the character set. */
    @ParameterizedTest
    @ValueSource(strings = {"UT", "LO", "UN", "PN"})
    void aCharacterSetOfAnotherVrIsReadAsWhatItIs(String vr) throws IOException {
        byte[] name = {'G', (byte) 0xFC, 'n'};
        DicomBytes file = explicit();
        byte[] set = "ISO_IR 100".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        file.header(Tag.SpecificCharacterSet, vr, set.length).raw(set).header(Tag.PatientName, "PN", name.length).raw(name);
        assertEquals("G\u00FCn", read(file).dataset().getString(Tag.PatientName));
    }
}
