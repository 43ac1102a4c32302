package org.septum.dicom.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;

class DicomWriterTest {
    private static final List<TransferSyntax> SYNTAXES = List.of(TransferSyntax.EXPLICIT_LITTLE_ENDIAN,
            TransferSyntax.IMPLICIT_LITTLE_ENDIAN, TransferSyntax.EXPLICIT_BIG_ENDIAN, TransferSyntax.DEFLATED);

    @TempDir
    Path folder;

    private static Attributes object() {
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.SecondaryCaptureImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "1.2.345");
        return data;
    }

    private static byte[] write(Attributes data, TransferSyntax syntax) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, "out", data, syntax);
        return out.toByteArray();
    }

    @Test
    void bytesAsPart5And10WantThem() throws IOException {
        Attributes data = object();
        data.setString(Tag.PatientID, VR.LO, "471");
        data.setInt(Tag.Rows, VR.US, 258);
        data.newItem(Tag.RequestAttributesSequence).setString(Tag.Modality, VR.CS, "MR");
        byte[] file = write(data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        String hex = HexFormat.of().formatHex(file);
        assertTrue(hex.startsWith("00".repeat(128) + "4449434d" + "02000000554c0400"), "preamble, mark, group length first");
        assertTrue(hex.contains("10002000" + "4c4f" + "0400" + "34373120"), "text is filled up with a blank");
        assertTrue(hex.contains("08001800" + "5549" + "0800" + "312e322e33343500"), "a UID with NUL");
        assertTrue(hex.contains("28001000" + "5553" + "0200" + "0201"));
        assertTrue(hex.endsWith("40007502" + "5351" + "0000" + "ffffffff" + "feff00e0ffffffff" + "08006000" + "4353" + "0200"
                + "4d52"
                + "feff0de000000000" + "feffdde000000000"));
    }

    @Test
    void theFileMetaInformationIsWhole() throws IOException {
        DicomFile file = DicomFile.read(write(object(), TransferSyntax.IMPLICIT_LITTLE_ENDIAN), "x");
        assertTrue(file.warnings().isEmpty(), file.warnings().toString());
        assertEquals(UID.SecondaryCaptureImageStorage, file.meta().getString(Tag.MediaStorageSOPClassUID));
        assertEquals("1.2.345", file.meta().getString(Tag.MediaStorageSOPInstanceUID));
        assertEquals(UID.ImplicitVRLittleEndian, file.meta().getString(Tag.TransferSyntaxUID));
        assertArrayEquals(new byte[] {0, 1}, file.meta().getBytes(Tag.FileMetaInformationVersion));
        assertTrue(file.meta().containsValue(Tag.ImplementationClassUID));
    }

    @Test
    void textTheCharacterSetCannotWriteTurnsTheDataSetIntoUtf8() throws IOException {
        Attributes data = object();
        data.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
        data.setBytes(Tag.StudyDescription, VR.LO, new byte[] {(byte) 0xe9});
        data.setString(Tag.PatientName, VR.PN, "山田^太郎");
        data.newItem(Tag.RequestAttributesSequence).setBytes(Tag.StudyDescription, VR.LO, new byte[] {(byte) 0xe9});
        Attributes back = DicomFile.read(write(data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN), "x").dataset();
        assertEquals("ISO_IR 192", back.getString(Tag.SpecificCharacterSet));
        assertEquals("山田^太郎", back.getString(Tag.PatientName));
        assertEquals("é", back.getString(Tag.StudyDescription));
        assertEquals("é", back.getNestedDataset(Tag.RequestAttributesSequence).getString(Tag.StudyDescription));
        assertEquals("ISO_IR 100", data.getString(Tag.SpecificCharacterSet), "what was given stays as it was");
    }

    @Test
    void textTooLongForItsVrIsWrittenAsUn() throws IOException {
        Attributes data = object();
        data.setString(Tag.ContourData, VR.DS, Stream.generate(() -> "123.456789").limit(10_000).toArray(String[]::new));
        Attributes back = DicomFile.read(write(data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN), "x").dataset();
        assertEquals(VR.DS, back.getVR(Tag.ContourData));
        assertEquals(10_000, back.getDoubles(Tag.ContourData).length);
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndLeavesNothing() throws IOException {
        Path file = folder.resolve("x.dcm");
        assertThrows(DicomException.class, () -> DicomWriter.write(file, new Attributes(),
                TransferSyntax.EXPLICIT_LITTLE_ENDIAN));
        Attributes native_ = object();
        native_.setBytes(Tag.PixelData, VR.OW, new byte[4]);
        assertThrows(DicomException.class, () -> DicomWriter.write(file, native_, TransferSyntax.RLE));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void pixelsGoThroughFromFileToFile() throws IOException {
        Attributes data = object();
        byte[] pixels = new byte[300_000];
        new Random(1).nextBytes(pixels);
        data.setBytes(Tag.PixelData, VR.OW, pixels);
        Path first = folder.resolve("a.dcm");
        Path second = folder.resolve("b.dcm");
        DicomWriter.write(first, data, TransferSyntax.EXPLICIT_BIG_ENDIAN);
        DicomWriter.write(second, DicomFile.read(first).dataset(), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        assertArrayEquals(pixels, DicomFile.read(second).dataset().getBytes(Tag.PixelData));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void whateverIsWrittenComesBack() throws IOException {
        Random random = new Random(4711);
        for (int round = 0; round < 200; round++) {
            Attributes data = random(random, 0);
            data.addAll(object());
            TransferSyntax syntax = SYNTAXES.get(round % SYNTAXES.size());
            DicomFile back = DicomFile.read(write(data, syntax), "round " + round);
            assertTrue(back.warnings().isEmpty(), "round " + round + ": " + back.warnings());
            assertFalse(back.truncated());
            assertSame(data, back.dataset(), syntax.explicit(), "round " + round);
        }
    }

    private static Attributes random(Random random, int depth) {
        Attributes data = new Attributes();
        for (int i = random.nextInt(12); i >= 0; i--) {
            VR vr = VR.values()[random.nextInt(VR.values().length)];
            int tag = 0x00090000 + 0x20000 * random.nextInt(4) | 0x1000 + random.nextInt(200);
            if (vr == VR.SQ) {
                Sequence items = data.newSequence(tag);
                for (int k = depth < 3 ? random.nextInt(3) : 0; k > 0; k--) {
                    items.add(random(random, depth + 1));
                }
            } else if (vr.isText()) {
                data.setString(tag, vr, texts(random, vr));
            } else {
                byte[] bytes = new byte[8 * random.nextInt(40)];
                random.nextBytes(bytes);
                data.setBytes(tag, vr, bytes);
            }
        }
        return data;
    }

    private static String[] texts(Random random, VR vr) {
        String[] texts = new String[vr.isMultiText() ? 1 + random.nextInt(3) : 1];
        String alphabet = vr.usesCharacterSet() ? "abcéß山ж" : "0123456789";
        Arrays.setAll(texts, i -> random.ints(1 + random.nextInt(30), 0, alphabet.length())
                .mapToObj(at -> alphabet.substring(at, at + 1)).reduce("", String::concat));
        return texts;
    }

    private static void assertSame(Attributes expected, Attributes actual, boolean vrs, String round) throws IOException {
        for (int tag : expected.tags()) {
            String where = "%s, %08X %s".formatted(round, tag, expected.getVR(tag));
            if (expected.value(tag) instanceof Sequence items) {
                if (vrs) {
                    assertEquals(items.size(), actual.getSequence(tag).size(), where);
                    for (int i = 0; i < items.size(); i++) {
                        assertSame(items.get(i), actual.getSequence(tag).get(i), true, where);
                    }
                }
                continue;
            }
            if (vrs) {
                assertEquals(expected.getVR(tag), actual.getVR(tag), where);
            }
            if (expected.getVR(tag).isText() && vrs) {
                assertArrayEquals(expected.getStrings(tag), actual.getStrings(tag), where);
            } else if (!expected.getVR(tag).isText()) {
                assertArrayEquals(expected.getBytes(tag), actual.getBytes(tag), where);
            }
        }
    }
}
