package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;

class DumpTest {
    @TempDir
    Path folder;

    private FrontDoor septum;
    private Path in;
    private Path out;

    @BeforeEach
    void start() throws IOException {
        septum = new FrontDoor(folder.resolve("user"));
        in = Files.createDirectories(folder.resolve("in/deep")).getParent();
        out = folder.resolve("out");
    }

    private static Attributes picture() {
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.SecondaryCaptureImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "2.25.1");
        data.setString(Tag.PatientName, VR.PN, "Bergström^Anna");
        data.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
        data.setInt(Tag.Rows, VR.US, 1);
        data.setInt(Tag.Columns, VR.US, 2);
        data.setInt(Tag.BitsAllocated, VR.US, 16);
        data.setInt(Tag.BitsStored, VR.US, 16);
        data.setInt(Tag.HighBit, VR.US, 15);
        data.setInt(Tag.PixelRepresentation, VR.US, 1);
        data.setInt(Tag.SamplesPerPixel, VR.US, 1);
        data.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        data.setBytes(Tag.PixelData, VR.OW, new byte[] {1, 0, -1, -1});
        return data;
    }

    private static void write(Path file, Attributes data) throws IOException {
        DicomWriter.write(file, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }

    private static List<JsonObject> lines(FrontDoor.Ended ended) {
        return ended.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    @Test
    void oneObjectALineInOrderAndTheRestGoesOn() throws IOException {
        write(in.resolve("a.dcm"), picture());
        Files.writeString(in.resolve("b.txt"), "This is a letter and certainly no picture of anybody.");
        write(in.resolve("deep/c"), picture());
        FrontDoor.Ended ended = septum.run("dump", "--json", in);
        assertEquals(3, ended.code(), ended.err());
        List<JsonObject> lines = lines(ended);
        assertEquals(List.of(in + "/a.dcm", in + "/b.txt", in + "/deep/c"), lines.stream().map(l -> l.get("file").getAsString())
                .toList());
        assertEquals("not a DICOM file", lines.get(1).get("error").getAsString());
        assertFalse(lines.get(1).has("dataset"));
        assertTrue(ended.out().contains("\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"Bergström^Anna\"}]}"), ended.out());
        assertTrue(ended.out().startsWith("{\"file\":\"" + in + "/a.dcm\",\"dataset\":{\"00080005\":"), ended.out());
        assertFalse(lines.getFirst().getAsJsonObject("dataset").has("00020010"), "group 2 is not the data set's");
    }

    @Test
    void pixelsAreWrittenAsTheyAreStored() throws IOException {
        write(in.resolve("deep/c"), picture());
        FrontDoor.Ended ended = septum.run("dump", "--json", "--pixels", out, in);
        assertEquals(0, ended.code(), ended.err());
        Path npy = out.resolve((in + "/deep/c").replace("/", "__") + ".npy");
        byte[] bytes = Files.readAllBytes(npy);
        assertEquals(128 + 4, bytes.length);
        String header = new String(bytes, 0, 128, StandardCharsets.ISO_8859_1);
        assertTrue(header.startsWith("\u0093NUMPY\u0001\u0000\u0076\u0000{'descr': '<i2', 'fortran_order': False, 'shape': (1, 1, 2), }"),
                header);
        assertTrue(header.endsWith(" \n"), header);
        assertArrayEquals(new byte[] {1, 0, -1, -1}, java.util.Arrays.copyOfRange(bytes, 128, 132));
        assertEquals("<i2", lines(ended).getFirst().getAsJsonObject("pixels").get("type").getAsString());
    }

    @Test
    void anImageThatCannotBeDecodedLeavesNoArrayAndIsNamed() throws IOException {
        Attributes data = picture();
        data.setInt(Tag.Rows, VR.US, 2);
        write(in.resolve("short.dcm"), data);
        FrontDoor.Ended json = septum.run("dump", "--json", "--pixels", out, in);
        assertEquals(3, json.code(), json.err());
        JsonObject line = lines(json).getFirst();
        assertTrue(line.has("dataset") && !line.has("error"), json.out());
        assertTrue(line.getAsJsonObject("pixels").get("error").getAsString().contains("need 8 bytes, 4 present"), json.out());
        FrontDoor.Ended text = septum.run("dump", "--pixels", out, in);
        assertEquals(3, text.code());
        assertTrue(text.out().contains("# pixels: error: ") && text.err().contains("short.dcm: "), text.err());
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aPathWithDotsStaysInTheFolder() throws IOException {
        write(in.resolve("a.dcm"), picture());
        Path roundabout = in.resolve("deep/../../in/a.dcm");
        assertEquals(0, septum.run("dump", "--pixels", out, roundabout).code());
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(List.of(roundabout.toString().replace("/", "__") + ".npy"),
                    files.map(p -> p.getFileName().toString()).toList());
        }
    }

    @Test
    void twoPathsThatWouldShareAName() throws IOException {
        write(in.resolve("deep/c"), picture());
        write(in.resolve("deep__c"), picture());
        FrontDoor.Ended ended = septum.run("dump", "--json", "--pixels", out, in);
        assertEquals(3, ended.code());
        assertEquals(1, lines(ended).stream().filter(l -> l.getAsJsonObject("pixels").has("error")).count(), ended.out());
    }

    @Test
    void textShowsMetaAndHidesNothingThatMovesTheCursor() throws IOException {
        Attributes data = picture();
        data.setString(Tag.StudyDescription, VR.LO, "red\u0007");
        write(in.resolve("a.dcm"), data);
        FrontDoor.Ended ended = septum.run("dump", in.resolve("a.dcm"));
        assertEquals(0, ended.code(), ended.err());
        for (String part : List.of("# " + in + "/a.dcm", "(0002,0010) UI [1.2.840.10008.1.2.1] Explicit VR Little Endian",
                "(0010,0010) PN [Bergström^Anna]", "PatientName", "(7FE0,0010) OW 4 bytes", "[red\\x07]")) {
            assertTrue(ended.out().contains(part), part + " in\n" + ended.out());
        }
    }

    @Test
    void whatIsNotThereIsAnErrorLineToo() {
        FrontDoor.Ended ended = septum.run("dump", "--json", folder.resolve("nowhere"));
        assertEquals(3, ended.code());
        assertEquals("does not exist", lines(ended).getFirst().get("error").getAsString());
    }
}
