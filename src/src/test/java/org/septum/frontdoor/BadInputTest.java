package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;

/** What bad input gets: one clear line, the right exit code, and nothing half-written. */
class BadInputTest {
    private static final String FRAME = "slice05-phase10.dcm";

    @TempDir
    Path folder;

    private FrontDoor septum;
    private Path in;
    private Path out;

    @BeforeEach
    void start() throws IOException {
        septum = new FrontDoor(folder.resolve("user"));
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
    }

    /** Runs analyze on {@code path} and demands a single line that says all of this. */
    private void refused(int code, Object path, String... said) throws IOException {
        FrontDoor.Ended ended = septum.run("analyze", path, "--task", "cardiac", "--out", out);
        assertEquals(code, ended.code(), ended.err());
        assertEquals(1, ended.messages().size(), ended.err());
        for (String words : said) {
            assertTrue(ended.messages().getFirst().contains(words), words + " in " + ended.err());
        }
        assertEquals("", ended.out());
        nothingWritten();
    }

    private void nothingWritten() throws IOException {
        assertFalse(Files.exists(out), "nothing may be written");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(p -> p.getFileName().toString().startsWith(".")).toList());
        }
        assertFalse(Files.exists(folder.resolve("user/state")), "this is no failure of the program, so there is no log");
    }

    @Test
    void aPathThatIsNotThere() throws IOException {
        refused(3, folder.resolve("nowhere"), "nowhere", "does not exist");
    }

    @Test
    void anEmptyFolder() throws IOException {
        refused(3, in, in.toString(), "no files");
    }

    @Test
    void aTextFileNamedDcm() throws IOException {
        Path text = Files.writeString(in.resolve("letter.dcm"), "Dear colleague, thank you for your letter.\n");
        refused(3, in, "letter.dcm");
        refused(3, text, "letter.dcm");
    }

    @Test
    void aNiftiOfTheWrongSize() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(352 + 1000).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, 348).putShort(40, (short) 3).putShort(42, (short) 64).putShort(44, (short) 64).putShort(46, (short) 8);
        header.putShort(48, (short) 1).putShort(70, (short) 4).putShort(72, (short) 16);
        header.putFloat(76, 1).putFloat(80, 1.4f).putFloat(84, 1.4f).putFloat(88, 8).putFloat(108, 352);
        header.put(344, "n+1\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        refused(3, Files.write(in.resolve("short.nii"), header.array()), "short.nii");
    }

    @Test
    void aCtForTheHeart() throws IOException {
        for (int slice = 1; slice <= 4; slice++) {
            String name = "slice%02d-phase01.dcm".formatted(slice);
            Attributes data = DicomFile.read(Sample.folder().resolve(name)).dataset();
            data.setString(Tag.Modality, VR.CS, "CT");
            data.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.2");
            DicomWriter.write(in.resolve(name), data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
        refused(4, in, "CT");
    }

    @Test
    void aSingleSlice() throws IOException {
        for (int phase = 1; phase <= 3; phase++) {
            String name = "slice05-phase%02d.dcm".formatted(phase);
            Files.copy(Sample.folder().resolve(name), in.resolve(name));
        }
        refused(4, in, "slices");
    }

    @Test
    void aFolderBelowAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        out = file.resolve("results");
        refused(3, Sample.folder(), "results", "cannot be written");
    }

    @Test
    void anOutputThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        FrontDoor.Ended ended = septum.run("analyze", Sample.folder(), "--out", file);
        assertEquals(3, ended.code(), ended.err());
        assertEquals("in the way", Files.readString(file));
    }

    /** A folder nobody can write into, not even an administrator. */
    @Test
    void aFolderOfTheSystem() throws IOException {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            out = Path.of("/proc/septum-results");
            refused(3, Sample.folder(), "/proc/septum-results", "cannot be written");
        }
    }

    /** One file is cut short among good ones: it is named, its phase is left out, and the rest is analysed. */
    @Test
    void aTruncatedFileAmongGoodOnes() throws IOException {
        try (Stream<Path> files = Files.list(Sample.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, in.resolve(file.getFileName()));
            }
        }
        byte[] whole = Files.readAllBytes(in.resolve(FRAME));
        Files.write(in.resolve(FRAME), Arrays.copyOf(whole, whole.length / 2));
        FrontDoor.Ended ended = septum.run("analyze", in, "--out", out);
        assertEquals(0, ended.code(), ended.err());
        assertEquals(1, ended.messages().size(), ended.err());
        assertTrue(ended.messages().getFirst().contains(FRAME), ended.err());
        String json = Files.readString(out.resolve("result.json"));
        String warnings = JsonParser.parseString(json).getAsJsonObject().get("warnings").toString();
        assertTrue(warnings.contains("files-not-read"), warnings);
        assertFalse(warnings.contains(FRAME), "a file's name may name a patient: " + warnings);
    }
}
