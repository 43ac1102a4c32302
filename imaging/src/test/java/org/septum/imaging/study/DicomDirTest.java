package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/** Which files of its disc a DICOMDIR's names lead to. */
class DicomDirTest {
    @TempDir
    Path folder;

    private Path disc;

    @BeforeEach
    void disc() throws IOException {
        disc = Files.createDirectories(folder.resolve("disc"));
        Files.createDirectories(disc.resolve("Images/Ct"));
        Files.createFile(disc.resolve("Images/Ct/im0001.;1"));
        Files.createFile(disc.resolve("Images/IM2"));
        Files.createFile(folder.resolve("outside"));
    }

    private final List<Problem> problems = new ArrayList<>();

    private List<Path> files(String[]... names) throws IOException {
        Attributes d = new Attributes();
        for (String[] name : names) {
            Attributes record = d.newItem(Tag.DirectoryRecordSequence);
            // a ring: the next record of each is the first
            record.setLong(Tag.OffsetOfTheNextDirectoryRecord, VR.UL, 100);
            record.setLong(Tag.OffsetOfReferencedLowerLevelDirectoryEntity, VR.UL, 100);
            record.setString(Tag.ReferencedFileID, VR.CS, name);
        }
        return new DicomDir(disc.resolve("DICOMDIR")).files(d, problems);
    }

    @Test
    void namesAreFoundInAnyCaseWithOldVersionsAndEitherSlash() throws IOException {
        assertEquals(List.of(disc.resolve("Images/Ct/im0001.;1"), disc.resolve("Images/IM2")),
                files(new String[] {"IMAGES", "CT", "IM0001"}, new String[] {"IMAGES/IM2"}, new String[] {"images", "im2"}));
        assertEquals(List.of(), problems);
    }

    @Test
    void ringsOfOffsetsDoNoHarm() throws IOException {
        assertEquals(1, files(new String[] {"Images", "IM2"}, new String[] {"Images", "IM2"}).size());
    }

    @Test
    void namesThatLeadOutAreNotFollowed() throws IOException {
        assertEquals(List.of(), files(new String[] {"..", "outside"}, new String[] {"../outside"}, new String[] {"Images", "..", "..",
            "outside"}, new String[] {"/etc/passwd"}, new String[] {"C:", "x"}, new String[] {"Images", "", "IM2"}));
        assertEquals(6, problems.size());
        assertTrue(problems.stream().allMatch(p -> p.reason().contains("no plain file name")), problems.toString());
    }

    @Test
    void linksThatLeadOutAreNotFollowed() throws IOException {
        Files.createSymbolicLink(disc.resolve("LINK"), folder.resolve("outside"));
        assertEquals(List.of(), files(new String[] {"LINK"}));
        assertTrue(problems.getFirst().reason().contains("leads out of its folder"), problems.toString());
    }

    @Test
    void missingFilesAreNamed() throws IOException {
        assertEquals(List.of(), files(new String[] {"IMAGES", "GONE"}, new String[] {"IMAGES"}));
        assertEquals(List.of("refers to IMAGES/GONE, which is not there", "refers to IMAGES, which is not there"),
                problems.stream().map(Problem::reason).toList());
    }
}
