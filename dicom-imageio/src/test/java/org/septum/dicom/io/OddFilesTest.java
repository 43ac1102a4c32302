package org.septum.dicom.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;

/** File meta information, group lengths and private sequences as some programs leave them. */
class OddFilesTest {
    private static final long UNDEFINED = 0xFFFFFFFFL;

    private static DicomFile read(DicomBytes bytes) throws IOException {
        return DicomFile.read(bytes.bytes(), "test");
    }

    private static DicomBytes preamble() {
        return DicomBytes.little().raw(new byte[128]).raw("DICM");
    }

    @Test
    void fileMetaInformationMayBeImplicit() throws IOException {
        DicomFile file = read(preamble().implicit(Tag.FileMetaInformationGroupLength, new byte[] {26, 0, 0, 0})
                .implicit(Tag.TransferSyntaxUID, UID.ImplicitVRLittleEndian + "\0").implicit(Tag.Modality, "MR"));
        assertEquals(UID.ImplicitVRLittleEndian, file.meta().getString(Tag.TransferSyntaxUID));
        assertEquals("MR", file.dataset().getString(Tag.Modality));
    }

    @Test
    void fileMetaInformationMayBeMissingOrShort() throws IOException {
        DicomFile none = read(preamble().explicit(Tag.Modality, "CS", "MR"));
        assertEquals("MR", none.dataset().getString(Tag.Modality));
        assertTrue(none.warnings().toString().contains("no file meta information"));
        DicomFile noSyntax = read(preamble().explicit(Tag.FileMetaInformationVersion, "OB", new byte[] {0, 1})
                .explicit(Tag.Modality, "CS", "MR"));
        assertEquals(UID.ExplicitVRLittleEndian, noSyntax.transferSyntax().uid());
        assertEquals("MR", noSyntax.dataset().getString(Tag.Modality));
        assertTrue(noSyntax.warnings().toString().contains("found by looking"), noSyntax.warnings().toString());
    }

    @Test
    void groupLengthsAreNotTrusted() throws IOException {
        DicomFile file = read(DicomBytes.file(UID.ExplicitVRLittleEndian).explicit(0x00080000, "UL", new byte[] {99, 0, 0, 0})
                .explicit(Tag.Modality, "CS", "MR").explicit(0x00280000, "UL", new byte[] {1, 0, 0, 0}).us(Tag.Rows, 5));
        assertEquals("MR", file.dataset().getString(Tag.Modality));
        assertEquals(5, file.dataset().getInt(Tag.Rows, 0));
    }

    /** Philips keeps its stack sequence in (2005,xx0F), an SQ to the private dictionary only. */
    @Test
    void aPrivateSequenceOfAnImplicitFileIsKnownByTheDictionary() throws IOException {
        byte[] item = DicomBytes.little().implicit(Tag.ReferencedSOPInstanceUID, "1.2.34").bytes();
        byte[] items = DicomBytes.little().item(item.length).raw(item).bytes();
        DicomFile file = read(DicomBytes.file(UID.ImplicitVRLittleEndian).implicit(0x20050014, "Philips MR Imaging DD 005 ")
                .implicit(0x2005140F, items).implicit(0x20051410, "x "));
        assertEquals(VR.SQ, file.dataset().getVR(0x2005140F));
        assertEquals("1.2.34", file.dataset().getNestedDataset(0x2005140F).getString(Tag.ReferencedSOPInstanceUID));
        DicomFile unknown = read(DicomBytes.file(UID.ExplicitVRLittleEndian).explicit(0x20050014, "LO",
                "Philips MR Imaging DD 005").explicit(0x2005140F, "UN", items));
        assertTrue(unknown.warnings().isEmpty(), unknown.warnings() + "\n" + unknown.dataset());
        assertEquals(VR.SQ, unknown.dataset().getVR(0x2005140F), "UN of a defined length, as an archive made it");
        assertEquals("1.2.34", unknown.dataset().getNestedDataset(0x2005140F).getString(Tag.ReferencedSOPInstanceUID));
    }

    @Test
    void everyTruncationOfAFileKeepsWhatIsThere() throws IOException {
        byte[] whole = DicomBytes.file(UID.ExplicitVRLittleEndian).explicit(Tag.Modality, "CS", "MR")
                .header(Tag.SourceImageSequence, "SQ", UNDEFINED).item(UNDEFINED)
                .explicit(Tag.ReferencedSOPInstanceUID, "UI", "1.2.34").itemEnd().sequenceEnd().us(Tag.Rows, 5).bytes();
        int afterModality = whole.length - 10 - 8 - 8 - 14 - 8 - 12;
        for (int length = afterModality; length < whole.length; length++) {
            DicomFile file = DicomFile.read(Arrays.copyOf(whole, length), "test");
            assertEquals("MR", file.dataset().getString(Tag.Modality));
            assertFalse(length > afterModality && file.warnings().isEmpty() && !isBetweenElements(whole, length),
                    "cut after " + length);
        }
    }

    private static boolean isBetweenElements(byte[] whole, int length) {
        return length == whole.length - 10;
    }
}
