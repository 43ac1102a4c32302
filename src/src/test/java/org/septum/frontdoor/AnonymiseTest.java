package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.testing.RealData;

class AnonymiseTest {
    @TempDir
    Path folder;

    private FrontDoor septum;
    private Path in;
    private Path out;

    @BeforeEach
    void start() throws IOException {
        septum = new FrontDoor(folder.resolve("user"));
        in = Files.createDirectory(folder.resolve("berg_anna"));
        out = folder.resolve("out");
    }

    private Path picture(String name, String uid, String... burnedIn) throws IOException {
        Attributes data = new Attributes();
        data.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, uid);
        data.setString(Tag.StudyInstanceUID, VR.UI, "1.9.1");
        data.setString(Tag.SeriesInstanceUID, VR.UI, "1.9.2");
        data.setString(Tag.PatientName, VR.PN, "Berg^Anna");
        data.setString(Tag.PatientID, VR.LO, "4711-0815");
        data.setString(Tag.StudyDate, VR.DA, "20240229");
        data.setInt(Tag.Rows, VR.US, 1);
        data.setBytes(Tag.PixelData, VR.OW, new byte[2]);
        if (burnedIn.length > 0) {
            data.setString(Tag.BurnedInAnnotation, VR.CS, burnedIn);
        }
        Path file = in.resolve(name);
        DicomWriter.write(file, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        return file;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void filesAreNamedByNewUidsAndTellNothing() throws IOException {
        picture("Berg_Anna_1.dcm", "1.9.3");
        picture("Berg_Anna_2.dcm", "1.9.4");
        Files.writeString(in.resolve("letter.txt"), "Dear Mrs Berg, your pictures are ready and can be fetched.");
        FrontDoor.Ended ended = septum.run("anonymise", in, out);
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().startsWith("2 files of 1 patient, 1 study, 1 series written; 0 refused, 1 left out"), ended.out());
        assertTrue(ended.err().contains("letter.txt: not a DICOM file"), ended.err());
        List<Path> written = files(out);
        assertEquals(2, written.size());
        for (Path file : written) {
            assertTrue(out.relativize(file).toString().matches("(2\\.25\\.\\d+/){2}2\\.25\\.\\d+\\.dcm"), file.toString());
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String secret : List.of("Berg", "Anna", "4711", "20240229", "1.9.1", "1.9.3")) {
                assertFalse(bytes.contains(secret), secret);
            }
        }
    }

    @Test
    void theSameSecretGivesTheSameUids() throws IOException {
        picture("a", "1.9.3");
        Path second = folder.resolve("second");
        assertEquals(0, septum.run("anonymise", "--salt", "s", in, out).code());
        assertEquals(0, septum.run("anonymise", "--salt", "s", in.resolve("a"), second).code());
        assertEquals(files(out).stream().map(out::relativize).toList(), files(second).stream().map(second::relativize).toList());
    }

    @Test
    void whatIsSaidToBeBurnedInIsRefused() throws IOException {
        picture("a", "1.9.3", "YES");
        FrontDoor.Ended refused = septum.run("anonymise", in, out);
        assertEquals(3, refused.code(), refused.err());
        assertTrue(refused.err().contains("burned into its pixels; --allow-burned-in"), refused.err());
        assertFalse(Files.exists(out));
        FrontDoor.Ended allowed = septum.run("anonymise", "--allow-burned-in", in, out);
        assertEquals(0, allowed.code(), allowed.err());
        assertTrue(allowed.err().contains("look at 1 file"), allowed.err());
    }

    @Test
    void originalsAreNeverMixedWithCopies() throws IOException {
        picture("a", "1.9.3");
        FrontDoor.Ended inside = septum.run("anonymise", in, in.resolve("copies"));
        assertEquals(3, inside.code());
        assertTrue(inside.err().contains("lies inside"), inside.err());
        Files.createDirectory(out);
        Files.writeString(out.resolve("mine"), "mine");
        FrontDoor.Ended full = septum.run("anonymise", in, out);
        assertEquals(3, full.code());
        assertTrue(full.err().contains("is not empty; --add"), full.err());
        assertEquals(0, septum.run("anonymise", "--add", in, out).code());
        assertEquals(2, files(out).size());
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(p -> p.getFileName().toString().startsWith(".septum")));
        }
    }

    /** Every conformance file: what was written opens again with its pixels unchanged, and no UID or date of any source is in it. */
    @Test
    void noUidAndNoDateOfAnyConformanceFileIsLeft() throws IOException {
        Path data = RealData.path("dicom");
        FrontDoor.Ended ended = septum.run("anonymise", "--allow-burned-in", data, out);
        assertEquals(3, ended.code(), ended.err());
        Secrets secrets = new Secrets();
        for (Path file : files(data)) {
            secrets.add(file);
        }
        assertTrue(secrets.size() > 1000, secrets.size() + " secrets");
        List<Path> written = files(out);
        assertTrue(written.size() > 330, written.size() + " files");
        for (Path file : written) {
            DicomFile back = DicomFile.read(file);
            assertTrue(back.warnings().isEmpty(), file + " " + back.warnings());
            assertEquals("YES", back.dataset().getString(Tag.PatientIdentityRemoved));
            assertEquals(List.of(), secrets.in(file), file.toString());
        }
    }
}
