package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/** {@code septum follow}: the sample brain as two visits of one patient, and folders that do not belong together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowTest {
    private Path folder;
    private FrontDoor septum;
    private Path first;
    private Path second;
    private Path stranger;

    @BeforeAll
    void analyse(@TempDir Path place) throws IOException {
        folder = place;
        septum = new FrontDoor(folder.resolve("user"));
        first = analysed("first", "20240105", "PHANTOM-7");
        second = analysed("second", "20240710", "PHANTOM-7");
        stranger = analysed("stranger", "20240812", "PHANTOM-8");
    }

    private Path analysed(String name, String date, String patient) throws IOException {
        Path study = folder.resolve(name + "-study");
        for (int series : new int[] {BrainSample.FLAIR, BrainSample.T1, BrainSample.CONTRAST}) {
            BrainSample.copy(series, study, (slice, data) -> visit(data, date, patient));
        }
        Path out = folder.resolve(name);
        FrontDoor.Ended ended = septum.run("analyze", study, "--task", "brain-tumour", "--out", out);
        assertEquals(0, ended.code(), ended.err());
        return out;
    }

    private static void visit(Attributes data, String date, String patient) {
        data.setString(Tag.StudyDate, VR.DA, date);
        data.setString(Tag.PatientID, VR.LO, patient);
        for (int tag : new int[] {Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID}) {
            data.setString(tag, VR.UI, data.getString(tag, "2.25.1") + "." + date);
        }
    }

    @Test
    void twoVisitsMakeACourseWithACurve() throws IOException {
        Path out = folder.resolve("follow");
        FrontDoor.Ended ended = septum.run("follow", second, first, "--out", out);
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("2024-01-05: baseline"), ended.out());
        assertTrue(ended.out().contains("Left out: Corticosteroid"), ended.out());
        assertTrue(ended.out().contains("Not for diagnostic use"), ended.out());
        JsonObject json = JsonParser.parseString(Files.readString(out.resolve("follow.json"))).getAsJsonObject();
        JsonArray dates = json.getAsJsonArray("dates");
        assertEquals("2024-07-10", dates.get(1).getAsJsonObject().get("date").getAsString());
        JsonObject whole = dates.get(1).getAsJsonObject().getAsJsonObject("volumes_ml").getAsJsonObject("tumour.whole");
        assertEquals(0, whole.get("since_baseline_percent").getAsDouble(), "the same pictures measure the same");
        assertEquals(0, json.getAsJsonArray("warnings").size(), "one model, one patient");
        assertTrue(Files.size(out.resolve("follow.png")) > 0);
        assertTrue(Files.readString(out.resolve("follow.csv")).contains("2024-07-10,tumour.whole"));
    }

    @Test
    void anAlignedPictureIsWrittenBesideTheNumbers() throws IOException {
        Path out = folder.resolve("aligned");
        Path flairs = folder.resolve("flairs");
        BrainSample.copy(BrainSample.FLAIR, flairs);
        FrontDoor.Ended ended = septum.run("follow", first, second, "--out", out, "--flair", flairs, "--flair", flairs);
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("2024-07-10 lies 0.0 mm and 0.0° from the first date"), ended.out());
        assertTrue(Files.exists(out.resolve("flair-2024-07-10.nii.gz")));
        assertTrue(Files.exists(out.resolve("labels-2024-07-10.nii.gz")));
    }

    private void refused(int code, String said, Object... words) {
        FrontDoor.Ended ended = septum.run(words);
        assertEquals(code, ended.code(), ended.err());
        assertEquals(1, ended.messages().size(), ended.err());
        assertTrue(ended.messages().getFirst().contains(said), ended.err());
        assertEquals("", ended.out());
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() throws IOException {
        Path out = folder.resolve("refused");
        refused(3, "another patient", "follow", first, stranger, "--out", out);
        refused(3, "is of 2024-01-05", "follow", first, first, "--out", out);
        refused(3, "no folder of results", "follow", first, folder.resolve("first-study"), "--out", out);
        refused(2, "--date is given 1 times for 2 folders", "follow", first, second, "--date", "2024-01-01");
        refused(2, "--flair needs --out", "follow", first, second, "--flair", first, "--flair", second);
        refused(2, "follow", "follow", first);
        assertFalse(Files.exists(out), "nothing may be written");
    }
}
