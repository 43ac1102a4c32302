package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.septum.app.sample.SampleStudy;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.nifti.NiftiWriter;

/** {@code septum analyze --expert}: the sample's heart against the formula it was drawn by, and files of something else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpertTest {
    private static final int EVERY = 3;

    private FrontDoor septum;
    private Path folder;
    private Path study;
    private Path first;
    private LabelMap truth;
    private FrontDoor.Ended ended;

    @BeforeAll
    void analyse(@TempDir Path place) throws IOException {
        folder = place;
        septum = new FrontDoor(folder.resolve("user"));
        study = new AlteredStudy(folder.resolve("study")).whole((at, data) -> { }).folder();
        LabelMap all = new SampleStudy().trueLabels();
        truth = LabelMap.empty(all.grid().withPhases((all.grid().phases() + EVERY - 1) / EVERY));
        for (int phase = 0; phase < truth.grid().phases(); phase++) {
            for (int slice = 0; slice < truth.grid().slices(); slice++) {
                byte[] frame = all.frame(slice, phase * EVERY);
                System.arraycopy(frame, 0, truth.frame(slice, phase), 0, frame.length);
            }
        }
        first = folder.resolve("first");
        ended = septum.run("analyze", study, "--out", first, "--expert", written("truth.nii.gz", truth));
        assertEquals(0, ended.code(), ended.err());
    }

    private Path written(String name, LabelMap map) throws IOException {
        Path file = folder.resolve(name);
        NiftiWriter.write(map, file);
        return file;
    }

    private static JsonObject expert(Path out) throws IOException {
        return JsonParser.parseString(Files.readString(out.resolve("result.json"))).getAsJsonObject().getAsJsonObject("expert");
    }

    @Test
    void theAgreementIsInEveryResult() throws IOException {
        JsonObject expert = expert(first);
        assertEquals("NIfTI", expert.get("source").getAsString());
        assertEquals(truth.grid().phases(), expert.getAsJsonArray("phases").size());
        for (JsonElement phase : expert.getAsJsonArray("phases")) {
            JsonObject lv = phase.getAsJsonObject().getAsJsonArray("regions").get(0).getAsJsonObject();
            assertEquals("lv", lv.get("id").getAsString());
            assertTrue(lv.get("dice").getAsDouble() > 0.88, lv.toString());
            assertTrue(lv.get("hd95_mm").getAsDouble() < 12, lv.toString());
            assertTrue(phase.getAsJsonObject().getAsJsonArray("disagreements").size() > 0);
        }
        assertTrue(ended.out().contains("Against the expert (NIfTI"), ended.out());
        assertTrue(ended.out().contains("Dice"), ended.out());
        String csv = Files.readString(first.resolve("measurements.csv"));
        assertTrue(csv.contains("expert.lv.dice.phase-0,"), csv);
        assertFalse(Files.readString(first.resolve("result.json")).contains("truth.nii"), "a file's name may name a patient");
    }

    /** What Septum left agrees with itself to the voxel, as a DICOM segmentation too. */
    @Test
    void anEarlierResultIsAnExpert() throws IOException {
        Path out = folder.resolve("second");
        FrontDoor.Ended again = septum.run("analyze", study, "--out", out, "--expert", first.resolve("labels.dcm"));
        assertEquals(0, again.code(), again.err());
        JsonObject expert = expert(out);
        assertEquals("DICOM segmentation", expert.get("source").getAsString());
        for (JsonElement phase : expert.getAsJsonArray("phases")) {
            for (JsonElement region : phase.getAsJsonObject().getAsJsonArray("regions")) {
                assertEquals(1, region.getAsJsonObject().get("dice").getAsDouble());
            }
            assertEquals(0, phase.getAsJsonObject().getAsJsonArray("disagreements").size());
        }
        assertTrue(again.out().contains("No voxel differs"), again.out());
    }

    private void refused(Path pictures, Path expert, String... said) throws IOException {
        Path out = folder.resolve("refused");
        FrontDoor.Ended refused = septum.run("analyze", pictures, "--out", out, "--expert", expert);
        assertEquals(3, refused.code(), refused.err());
        assertEquals(1, refused.messages().size(), refused.err());
        assertTrue(refused.messages().getFirst().contains(expert.getFileName().toString()), refused.err());
        for (String words : said) {
            assertTrue(refused.messages().getFirst().contains(words), words + " in " + refused.err());
        }
        assertFalse(Files.exists(out), "nothing may be written");
    }

    @Test
    void aMaskOfAnotherPlace() throws IOException {
        Affine a = truth.grid().toPatient();
        double[] origin = a.origin();
        origin[2] += 500;
        Grid away = new Grid(truth.grid().columns(), truth.grid().rows(), truth.grid().slices(), truth.grid().phases(),
                Affine.ofSteps(a.step(0), a.step(1), a.step(2), origin));
        LabelMap there = LabelMap.empty(away);
        there.frame(3, 0)[away.frameSize() / 2] = 3;
        refused(study, written("away.nii.gz", there), "lies elsewhere");
    }

    @Test
    void labelsNobodyKnows() throws IOException {
        LabelMap strange = truth.copy();
        strange.frame(0, 0)[0] = 7;
        strange.frame(0, 0)[1] = 42;
        refused(study, written("strange.nii.gz", strange), "unknown meaning: 7, 42");
    }

    @Test
    void aMaskOfOnePhase() throws IOException {
        refused(study, written("still.nii.gz", LabelMap.empty(truth.grid().withPhases(1))), "1 phase,", "have 9");
    }

    @Test
    void anotherPatientsSegmentation() throws IOException {
        Path other = new AlteredStudy(folder.resolve("other")).whole((at, data) -> {
            data.setString(Tag.PatientID, VR.LO, "OTHER");
            for (int tag : new int[] {Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID, Tag.FrameOfReferenceUID}) {
                data.setString(tag, VR.UI, data.getString(tag, "1.2") + ".7");
            }
        }).folder();
        refused(other, first.resolve("labels.dcm"), "was not drawn on this series");
    }

    @Test
    void filesThatAreNoSegmentation() throws IOException {
        refused(study, folder.resolve("nowhere.nii.gz"), "does not exist");
        refused(study, Files.writeString(folder.resolve("letter.txt"), "Dear colleague"), "letter.txt");
        refused(study, study, "no folder of results");
        refused(study, study.resolve("slice01-phase01.dcm"), "slice01-phase01.dcm");
    }
}
