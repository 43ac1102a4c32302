package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** What a brain that cannot be analysed gets: one clear line, the right exit code, and no number. */
class BadBrainTest {
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

    /** Runs analyze with these words and demands a single line that says all of this, and nothing written. */
    private void refused(int code, List<Object> words, String... said) {
        List<Object> all = new ArrayList<>(List.of("analyze", "--task", "brain-tumour", "--out", out));
        all.addAll(words);
        FrontDoor.Ended ended = septum.run(all.toArray());
        assertEquals(code, ended.code(), ended.err());
        assertEquals(1, ended.messages().size(), ended.err());
        for (String part : said) {
            assertTrue(ended.messages().getFirst().contains(part), part + " in " + ended.err());
        }
        assertEquals("", ended.out());
        assertFalse(Files.exists(out), "nothing may be written");
    }

    private Path head(String name) throws IOException {
        return DrawnBrain.head(in.resolve(name));
    }

    @Test
    void aMissingFlairInFiles() throws IOException {
        refused(4, List.of(head("t1.nii.gz"), head("t1ce.nii.gz")), "there is no FLAIR", "\"t1\": T1 (by its name)",
                "\"t1ce\": T1 with contrast (by its name)");
    }

    @Test
    void aMissingFlairInAStudy() throws IOException {
        BrainSample.copy(BrainSample.T1, in);
        BrainSample.copy(BrainSample.CONTRAST, in);
        refused(4, List.of(in), "there is no FLAIR", "\"AX T1\" (series 2): T1 (by its name)");
    }

    @Test
    void filesThatNothingTellsApart() throws IOException {
        refused(4, List.of(head("scan1.nii.gz"), head("scan2.nii.gz")), "there is no FLAIR", "\"scan1\": its headers do not say",
                "--role");
    }

    @Test
    void twoFilesForOneRole() throws IOException {
        refused(4, List.of(head("flair.nii.gz"), head("flair-2.nii.gz")), "two series could be the FLAIR", "\"flair\"",
                "\"flair-2\"", "--role flair=FILE");
    }

    @Test
    void twoSeriesForOneRole() throws IOException {
        BrainSample.copy(BrainSample.FLAIR, in);
        BrainSample.copy(BrainSample.T1, in.resolve("first"));
        BrainSample.copy(BrainSample.T1, in.resolve("again"), (slice, data) -> {
            data.setString(Tag.SeriesInstanceUID, VR.UI, "2.25.77");
            data.setString(Tag.SOPInstanceUID, VR.UI, "2.25.77." + (slice + 1));
            data.setString(Tag.SeriesNumber, VR.IS, "9");
        });
        refused(4, List.of(in), "two series could be the T1", "(series 2)", "(series 9)", "--role t1=FILE");
    }

    @Test
    void seriesOfTwoPatients() throws IOException {
        BrainSample.copy(BrainSample.FLAIR, in);
        BrainSample.copy(BrainSample.CONTRAST, in, (slice, data) -> {
            data.setString(Tag.PatientID, VR.LO, "PHANTOM-3");
            data.setString(Tag.PatientName, VR.PN, "Other^Head");
            data.setString(Tag.StudyInstanceUID, VR.UI, "2.25.78");
        });
        refused(3, List.of(in), "is of another patient than", "series1-slice01.dcm", "series3-slice01.dcm");
    }

    @Test
    void flairsOfTwoDates() throws IOException {
        BrainSample.copy(BrainSample.FLAIR, in.resolve("first"));
        BrainSample.copy(BrainSample.FLAIR, in.resolve("later"), (slice, data) -> {
            data.setString(Tag.StudyInstanceUID, VR.UI, "2.25.79");
            data.setString(Tag.SeriesInstanceUID, VR.UI, "2.25.79.1");
            data.setString(Tag.SOPInstanceUID, VR.UI, "2.25.79.1." + (slice + 1));
            data.setString(Tag.StudyDate, VR.DA, "20260601");
        });
        refused(4, List.of(in), "FLAIRs of several studies", "give one study");
    }

    @Test
    void aSpineByItsHeader() throws IOException {
        BrainSample.copy(BrainSample.FLAIR, in, (slice, data) -> data.setString(Tag.BodyPartExamined, VR.CS, "CSPINE"));
        refused(4, List.of(in), "there is no FLAIR", "its header says it shows cspine");
    }

    @Test
    void aSpineByItsName() throws IOException {
        BrainSample.copy(BrainSample.FLAIR, in, (slice, data) -> {
            data.setNull(Tag.BodyPartExamined, VR.CS);
            data.setString(Tag.SeriesDescription, VR.LO, "SAG FLAIR C-SPINE");
        });
        refused(4, List.of(in), "there is no FLAIR", "its name says spine");
    }

    /** Fifteen sagittal slices 4 mm apart. */
    @Test
    void aSpineByItsPlace() throws IOException {
        BrainSample.copy(BrainSample.FLAIR, in, (slice, data) -> sagittal(slice, data));
        refused(4, List.of(in), "from right to left, less than a head");
    }

    private static void sagittal(int slice, Attributes data) {
        data.setDouble(Tag.ImageOrientationPatient, VR.DS, 0, 1, 0, 0, 0, -1);
        data.setDouble(Tag.ImagePositionPatient, VR.DS, -30 + 2.0 * slice, -110, 110);
    }

    @Test
    void anAbdomenByItsPicture() throws IOException {
        Path flair = DrawnBrain.write(in.resolve("flair.nii.gz"), DrawnBrain.Shape.ABDOMEN, DrawnBrain.grid(0, 0, 0),
                DrawnBrain.Change.none());
        refused(4, List.of(flair), "mm wide", "a head is 80 to 240 mm");
    }

    @Test
    void anEmptyChannel() throws IOException {
        Path empty = DrawnBrain.write(in.resolve("t1ce.nii.gz"), DrawnBrain.Shape.HEAD, DrawnBrain.grid(0, 0, 0),
                (value, slice) -> 0);
        refused(4, List.of(head("flair.nii.gz"), empty), "T1 with contrast \"t1ce\"", "the pictures are empty");
    }

    @Test
    void anEmptySeries() throws IOException {
        BrainSample.copy(BrainSample.FLAIR, in);
        BrainSample.copy(BrainSample.CONTRAST, in, (slice, data) -> data.setBytes(Tag.PixelData, VR.OW,
                new byte[2 * data.getInt(Tag.Rows, 0) * data.getInt(Tag.Columns, 0)]));
        refused(3, List.of(in), "series3-slice01.dcm", "T1 with contrast");
    }

    @Test
    void valuesThatAreNoNumbers() throws IOException {
        Path flair = DrawnBrain.write(in.resolve("flair.nii.gz"), DrawnBrain.Shape.HEAD, DrawnBrain.grid(0, 0, 0),
                (value, slice) -> slice == 14 && value > 200 ? Float.NaN : value);
        refused(4, List.of(flair), "FLAIR \"flair\"", "slice 15 holds values that are not finite");
    }

    @Test
    void aSeriesThatLiesElsewhere() throws IOException {
        Path elsewhere = DrawnBrain.write(in.resolve("t1ce.nii.gz"), DrawnBrain.Shape.HEAD, DrawnBrain.grid(0, 0, 700),
                DrawnBrain.Change.none());
        refused(3, List.of(head("flair.nii.gz"), elsewhere), "t1ce.nii.gz", "T1 with contrast");
    }

    @Test
    void aCt() throws IOException {
        BrainSample.copy(BrainSample.FLAIR, in, (slice, data) -> {
            data.setString(Tag.Modality, VR.CS, "CT");
            data.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.2");
        });
        refused(4, List.of(in), "CT, not MR");
    }

    @Test
    void rolesThatCannotBe() throws IOException {
        Path flair = head("flair.nii.gz");
        refused(3, List.of(flair, "--role", "t1=" + in.resolve("nowhere.nii.gz")), "nowhere.nii.gz", "does not exist");
        refused(4, List.of(flair, "--role", "flair=" + flair, "--role", "t1=" + flair), "one series is given two roles");
        FrontDoor.Ended ended = septum.run("analyze", flair, "--role", "dwi=" + flair, "--out", out);
        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.err().contains("a role is flair, t1, t1ce or t2"), ended.err());
    }

    @Test
    void aSeriesThatIsNotThere() throws IOException {
        BrainSample.copy(BrainSample.FLAIR, in);
        refused(4, List.of(in, "--series", "1.2.3"), "no series has the UID 1.2.3");
    }
}
