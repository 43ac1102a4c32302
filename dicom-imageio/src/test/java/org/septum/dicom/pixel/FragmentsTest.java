package org.septum.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;

/** Which fragments make a frame; the frames are plain bytes, so that only the fragments are tested. */
class FragmentsTest {
    private static final long UNDEFINED = 0xFFFFFFFFL;

    private static DicomBytes plain(int frames) {
        return DicomBytes.file(UID.EncapsulatedUncompressedExplicitVRLittleEndian).explicit(Tag.NumberOfFrames, "IS", frames
                + " ")
                .image(1, 4, 8, 8, 7, 0);
    }

    private static void assertFrames(DicomBytes file, String... frames) throws IOException {
        FrameReader reader = FrameReader.open(DicomFile.read(file.bytes(), "test"));
        for (int i = 0; i < frames.length; i++) {
            assertArrayEquals(frames[i].getBytes(), reader.read(i).bytes());
        }
    }

    @Test
    void oneFrameInAnyNumberOfFragments() throws IOException {
        assertFrames(plain(1).header(Tag.PixelData, "OB", UNDEFINED).item(0).item(2).raw("ab").item(2).raw("cd").sequenceEnd(),
                "abcd");
    }

    @Test
    void oneFragmentAFrameWithAnEmptyTable() throws IOException {
        assertFrames(plain(2).header(Tag.PixelData, "OB",
                UNDEFINED).item(0).item(4).raw("abcd").item(4).raw("efgh").sequenceEnd(),
                "abcd", "efgh");
    }

    @Test
    void aBasicOffsetTableDealsFragmentsOut() throws IOException {
        assertFrames(plain(2).header(Tag.PixelData, "OB",
                UNDEFINED).item(8).dword(0).dword(20).item(2).raw("ab").item(2).raw("cd")
                .item(4).raw("efgh").sequenceEnd(), "abcd", "efgh");
    }

    @Test
    void aWrongTableIsNotBelieved() throws IOException {
        assertFrames(plain(2).header(Tag.PixelData, "OB",
                UNDEFINED).item(8).dword(0).dword(13).item(4).raw("abcd").item(4).raw("efgh")
                .sequenceEnd(), "abcd", "efgh");
    }

    @Test
    void anExtendedOffsetTable() throws IOException {
        assertFrames(plain(2).header(Tag.ExtendedOffsetTable, "OV", 16).dword(0).dword(0).dword(20).dword(0)
                .header(Tag.PixelData, "OB",
                UNDEFINED).item(0).item(2).raw("ab").item(2).raw("cd").item(4).raw("efgh").sequenceEnd(),
                "abcd", "efgh");
    }

    @Test
    void withoutATableFramesStartWhereStreamsStart() throws IOException {
        String start = "\u00FF\u00D8\u00FF";
        byte[] first = (start + "a").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        DicomBytes file = plain(2).header(Tag.PixelData, "OB", UNDEFINED).item(0).item(4).raw(start + "a").item(2).raw("xx")
                .item(4).raw(start + "b").sequenceEnd();
        FrameReader reader = FrameReader.open(DicomFile.read(file.bytes(), "test"));
        assertArrayEquals(first, reader.read(0).bytes());
    }

    @Test
    void fragmentsThatCannotBeDealtOutAreRefused() {
        DicomBytes file = plain(2).header(Tag.PixelData, "OB",
                UNDEFINED).item(0).item(2).raw("ab").item(2).raw("cd").item(4).raw("efgh")
                .sequenceEnd();
        DicomException e = assertThrows(DicomException.class, () -> assertFrames(file, "abcd"));
        assertTrue(e.getMessage().contains("3 fragments cannot be dealt out to 2 frames"), e.getMessage());
    }

    @Test
    void aFragmentCutShortIsNamed() {
        DicomBytes file = plain(1).header(Tag.PixelData, "OB", UNDEFINED).item(0).item(4).raw("ab");
        DicomException e = assertThrows(DicomException.class, () -> assertFrames(file, "abcd"));
        assertTrue(e.getMessage().contains("4 bytes expected, 2 present"), e.getMessage());
    }

    @Test
    void deflatedFrames() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(9, true))) {
            out.write("abcd".getBytes());
        }
        assertFrames(DicomBytes.file("1.2.840.10008.1.2.8.1").image(1, 4, 8, 8, 7, 0).header(Tag.PixelData, "OB",
                UNDEFINED).item(0)
                .item(deflated.size()).raw(deflated.toByteArray()).sequenceEnd(), "abcd");
    }
}
