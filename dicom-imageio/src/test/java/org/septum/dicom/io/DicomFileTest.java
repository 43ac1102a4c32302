package org.septum.dicom.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;

/** Files as they should be, and files as they are. */
class DicomFileTest {
    @TempDir
    Path folder;

    private static DicomFile read(DicomBytes bytes) throws IOException {
        return DicomFile.read(bytes.bytes(), "test");
    }

    private static DicomBytes explicitFile() {
        return DicomBytes.file(UID.ExplicitVRLittleEndian).explicit(Tag.Modality, "CS", "MR").explicit(Tag.PatientName, "PN",
                "Berg^Anna");
    }

    @Test
    void explicitLittleEndian() throws IOException {
        DicomFile file = read(explicitFile().us(Tag.Rows, 0x1234));
        assertEquals("MR", file.dataset().getString(Tag.Modality));
        assertEquals("Berg^Anna", file.dataset().getString(Tag.PatientName));
        assertEquals(0x1234, file.dataset().getInt(Tag.Rows, 0));
        assertEquals(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, file.transferSyntax());
        assertTrue(file.warnings().isEmpty(), file.warnings().toString());
    }

    @Test
    void implicitLittleEndianTakesVrsFromTheDictionary() throws IOException {
        DicomFile file = read(DicomBytes.file(UID.ImplicitVRLittleEndian).implicit(Tag.Modality, "CT")
                .implicit(Tag.SliceThickness, "2.5 ").implicit(Tag.Rows, new byte[] {0x34, 0x12}));
        assertEquals(VR.CS, file.dataset().getVR(Tag.Modality));
        assertEquals(2.5, file.dataset().getDouble(Tag.SliceThickness, 0));
        assertEquals(0x1234, file.dataset().getInt(Tag.Rows, 0));
        assertTrue(file.warnings().isEmpty(), file.warnings().toString());
    }

    @Test
    void explicitBigEndian() throws IOException {
        DicomFile file = read(DicomBytes.file(UID.ExplicitVRBigEndian).explicit(Tag.Modality, "CS", "MR").us(Tag.Rows, 0x1234)
                .header(Tag.SliceLocationVector, "FD", 8).dword(0x3FF80000L).dword(0));
        assertEquals(0x1234, file.dataset().getInt(Tag.Rows, 0));
        assertEquals(1.5, file.dataset().getDouble(Tag.SliceLocationVector, 0));
        assertArrayEquals(new byte[] {0x34, 0x12}, file.dataset().getBytes(Tag.Rows), "bytes are little endian for everybody");
    }

    @Test
    void deflated() throws IOException {
        byte[] plain = DicomBytes.little().explicit(Tag.Modality, "CS", "MR").explicit(Tag.PatientID, "LO", "4711").bytes();
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(9, true))) {
            out.write(plain);
        }
        DicomFile file = read(DicomBytes.file(UID.DeflatedExplicitVRLittleEndian).raw(deflated.toByteArray()));
        assertEquals("4711", file.dataset().getString(Tag.PatientID));
        assertFalse(file.truncated());
    }

    @Test
    void deflatedAndCutShortKeepsWhatCanBeInflated() throws IOException {
        DicomBytes plain = DicomBytes.little().explicit(Tag.Modality, "CS", "MR");
        for (int i = 0; i < 2000; i++) {
            plain.explicit(0x00110010 + i, "LO", "value " + i * 7919 % 1009);
        }
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(9, true))) {
            out.write(plain.bytes());
        }
        byte[] half = java.util.Arrays.copyOf(deflated.toByteArray(), deflated.size() / 2);
        DicomFile file = read(DicomBytes.file(UID.DeflatedExplicitVRLittleEndian).raw(half));
        assertEquals("MR", file.dataset().getString(Tag.Modality));
        assertTrue(file.truncated());
    }

    @Test
    void gzipped() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(explicitFile().bytes());
        }
        assertEquals("MR", DicomFile.read(zipped.toByteArray(), "test.gz").dataset().getString(Tag.Modality));
    }

    @Test
    void withoutPreamble() throws IOException {
        DicomBytes meta = DicomBytes.little().explicit(Tag.TransferSyntaxUID, "UI", UID.ExplicitVRLittleEndian);
        DicomFile file = read(meta.explicit(Tag.Modality, "CS", "MR"));
        assertEquals("MR", file.dataset().getString(Tag.Modality));
        assertTrue(file.warnings().toString().contains("no preamble"));
    }

    @Test
    void withoutMetaInEachEncoding() throws IOException {
        assertEquals(UID.ImplicitVRLittleEndian,
                read(DicomBytes.little().implicit(Tag.Modality, "MR").implicit(Tag.PatientID, "47")).transferSyntax().uid());
        assertEquals(UID.ExplicitVRLittleEndian,
                read(DicomBytes.little().explicit(Tag.Modality, "CS", "MR")).transferSyntax().uid());
        DicomFile big = read(DicomBytes.big().explicit(Tag.Modality, "CS", "MR").us(Tag.Rows, 3));
        assertEquals(UID.ExplicitVRBigEndian, big.transferSyntax().uid());
        assertEquals(3, big.dataset().getInt(Tag.Rows, 0));
    }

    @Test
    void aWrongTransferSyntaxIsFoundOut() throws IOException {
        DicomFile file = read(DicomBytes.file(UID.ImplicitVRLittleEndian).explicit(Tag.Modality, "CS", "MR"));
        assertEquals("MR", file.dataset().getString(Tag.Modality));
        assertTrue(file.warnings().toString().contains("explicit VR"), file.warnings().toString());
        file = read(DicomBytes.file(UID.ExplicitVRLittleEndian).implicit(Tag.Modality, "MR"));
        assertEquals("MR", file.dataset().getString(Tag.Modality));
    }

    @Test
    void aWrongGroupLengthIsReportedAndIgnored() throws IOException {
        byte[] bytes = explicitFile().bytes();
        bytes[132 + 8] = 99;
        DicomFile file = DicomFile.read(bytes, "test");
        assertEquals("MR", file.dataset().getString(Tag.Modality));
        assertEquals(Tag.FileMetaInformationGroupLength, file.warnings().getFirst().tag());
    }

    @Test
    void whatIsNoDicomIsRefused() {
        assertRefused("Hello, this is a text file that somebody called scan.dcm, long enough to hide behind".getBytes(
                StandardCharsets.UTF_8),
                "not a DICOM file");
        assertRefused(new byte[0], "empty");
        assertRefused(new byte[1000], "not a DICOM file");
        assertRefused(new byte[] {'D', 'I'}, "not a DICOM file");
    }

    private static void assertRefused(byte[] bytes, String reason) {
        DicomException e = assertThrows(DicomException.class, () -> DicomFile.read(bytes, "scan.dcm"));
        assertTrue(e.getMessage().startsWith("scan.dcm"), e.getMessage());
        assertTrue(e.reason().contains(reason), e.reason());
    }

    @Test
    void aHeaderEndsAtThePixelsAndKnowsWhereTheyAre() throws IOException {
        byte[] pixels = new byte[200_000];
        pixels[199_999] = 42;
        Path path = folder.resolve("image.dcm");
        Files.write(path, explicitFile().explicit(Tag.PixelData, "OW", pixels).explicit(0xFFFCFFFC, "OB", new byte[10]).bytes());
        DicomFile header = DicomFile.readHeader(path);
        assertTrue(header.headerOnly());
        assertFalse(header.dataset().contains(0xFFFCFFFC));
        assertArrayEquals(pixels, header.dataset().getBytes(Tag.PixelData));
        DicomFile whole = DicomFile.read(path);
        assertTrue(whole.dataset().contains(0xFFFCFFFC), "what follows the pixels");
        assertArrayEquals(pixels, whole.dataset().getBytes(Tag.PixelData));
    }

    @Test
    void aHeaderLargerThanTheFirstReadIsReadOn() throws IOException {
        byte[] large = new byte[300_001 + 1];
        large[300_000] = 7;
        Path path = folder.resolve("large.dcm");
        Files.write(path, explicitFile().explicit(0x00291010, "OB", large).us(0x00291011, 5).us(0x00291012, 6).bytes());
        DicomFile header = DicomFile.readHeader(path);
        assertArrayEquals(large, header.dataset().getBytes(0x00291010));
        assertEquals(5, header.dataset().getInt(0x00291011, 0));
        assertEquals(6, header.dataset().getInt(0x00291012, 0));
        assertEquals("MR", header.dataset().getString(Tag.Modality));
    }

    @Test
    void pixelsCutShortAreReported() throws IOException {
        DicomFile file = read(explicitFile().header(Tag.PixelData, "OW", 1000).raw(new byte[300]));
        assertTrue(file.truncated());
        assertTrue(file.warnings().getFirst().text().contains("1000 bytes expected, 300 present"), file.warnings().toString());
        assertEquals("MR", file.dataset().getString(Tag.Modality));
    }

    @Test
    void ofAValueCutShortWhatIsThereStays() throws IOException {
        DicomFile file = read(explicitFile().header(Tag.StudyID, "SH", 10).raw("12"));
        assertTrue(file.truncated());
        assertEquals("12", file.dataset().getString(Tag.StudyID));
        assertTrue(file.warnings().getLast().text().contains("10 bytes expected, 2 present"), file.warnings().toString());
        assertEquals("Berg^Anna", file.dataset().getString(Tag.PatientName));
    }
}
