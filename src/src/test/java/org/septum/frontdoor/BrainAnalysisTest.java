package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.imaging.Grid;
import org.septum.imaging.study.NiftiSeries;

/** Brains through the front door: what is chosen, what is written, where it lies. */
class BrainAnalysisTest {
    @TempDir
    Path folder;

    private FrontDoor septum;
    private Path out;

    @BeforeEach
    void start() {
        septum = new FrontDoor(folder.resolve("user"));
        out = folder.resolve("out");
    }

    private JsonObject result() throws IOException {
        return JsonParser.parseString(Files.readString(out.resolve("result.json"))).getAsJsonObject();
    }

    private static List<String> codes(JsonObject result) {
        return StreamSupport.stream(result.getAsJsonArray("warnings").spliterator(), false)
                .map(w -> w.getAsJsonObject().get("code").getAsString()).toList();
    }

    private static List<String> measured(JsonObject result) {
        return StreamSupport.stream(result.getAsJsonArray("measurements").spliterator(), false)
                .map(w -> w.getAsJsonObject().get("id").getAsString()).toList();
    }

    @Test
    void aStudyIsRecognisedAlignedAndMeasured() throws IOException {
        FrontDoor.Ended ended = septum.run("analyze", BrainSample.folder(), "--out", out);
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().startsWith("FLAIR \"AX FLAIR\" (series 1) by its name, T1 \"AX T1\" (series 2) by its name, "
                + "T1 with contrast \"AX T1 +C\" (series 3) by its name"), ended.out());
        JsonObject result = result();
        assertEquals("brain-tumour", result.get("task").getAsString());
        assertEquals(3, result.getAsJsonObject("input").getAsJsonArray("series").size());
        assertTrue(codes(result).contains("aligned"), codes(result).toString());
        assertTrue(measured(result).containsAll(List.of("tumour.whole", "tumour.core", "tumour.enhancing", "tumour.oedema",
                "tumour.necrosis")), measured(result).toString());
        assertTrue(Files.exists(out.resolve("labels.dcm")));
    }

    @Test
    void withoutContrastTheWholeAloneIsGivenAndTheReason() throws IOException {
        Path in = folder.resolve("in");
        BrainSample.copy(BrainSample.FLAIR, in);
        FrontDoor.Ended ended = septum.run("analyze", in, "--out", out);
        assertEquals(0, ended.code(), ended.err());
        assertTrue(codes(result()).contains("not-divided"));
        assertTrue(measured(result()).contains("tumour.whole"));
        for (String part : List.of("tumour.core", "tumour.enhancing", "tumour.oedema", "tumour.necrosis")) {
            assertFalse(measured(result()).contains(part), part);
        }
        assertTrue(ended.out().contains("no T1 with contrast"), ended.out());
    }

    @Test
    void niftiFilesAreToldByNameAndTheLabelsLieOnTheFlairsGrid() throws IOException {
        Path flair = DrawnBrain.head(folder.resolve("sub_flair.nii.gz"));
        Path other = DrawnBrain.write(folder.resolve("sub_t1ce.nii.gz"), DrawnBrain.Shape.HEAD, DrawnBrain.grid(1.5, -2, 4),
                DrawnBrain.Change.none());
        FrontDoor.Ended ended = septum.run("analyze", other, flair, "--out", out);
        assertEquals(0, ended.code(), ended.err());
        Grid wanted = NiftiSeries.open(flair).grid();
        Grid grid = NiftiSeries.open(out.resolve("labels.nii.gz")).grid();
        assertTrue(wanted.isSamePlace(grid, 1e-3), grid + " for " + wanted);
    }

    @Test
    void theUserSaysWhichIsWhich() throws IOException {
        Path one = DrawnBrain.head(folder.resolve("scan1.nii.gz"));
        Path two = DrawnBrain.head(folder.resolve("scan2.nii.gz"));
        FrontDoor.Ended ended = septum.run("analyze", one, "--role", "flair=" + one, "--role", "t1ce=" + two, "--out", out);
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().startsWith("FLAIR \"scan1\" as said, T1 with contrast \"scan2\" as said"), ended.out());
    }

    @Test
    void theSeriesAUserNamesIsTheFlair() throws IOException {
        Path in = folder.resolve("in");
        BrainSample.copy(BrainSample.FLAIR, in.resolve("one"));
        BrainSample.copy(BrainSample.FLAIR, in.resolve("two"), (slice, data) -> {
            data.setString(Tag.SeriesInstanceUID, VR.UI, "2.25.81");
            data.setString(Tag.SOPInstanceUID, VR.UI, "2.25.81." + (slice + 1));
            data.setString(Tag.SeriesNumber, VR.IS, "8");
        });
        FrontDoor.Ended ended = septum.run("analyze", in, "--task", "brain-tumour", "--series", "2.25.81", "--out", out);
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().startsWith("FLAIR \"AX FLAIR\" (series 8) as said"), ended.out());
    }

    @Test
    void infoSaysWhatEachSeriesIsGoodFor() {
        FrontDoor.Ended ended = septum.run("info", BrainSample.folder());
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("Shows     FLAIR (by its name)"), ended.out());
        assertTrue(ended.out().contains("Analysis  brain-tumour: yes, as T1 with contrast (by its name)"), ended.out());
        FrontDoor.Ended heart = septum.run("info", Sample.folder());
        assertTrue(heart.out().contains("Analysis  brain-tumour: no, the series has 25 phases"), heart.out());
        assertTrue(heart.out().contains("Analysis  cardiac: yes"), heart.out());
    }

    @Test
    void autoTakesTheHeartForAHeartAndTheBrainForABrain() throws IOException {
        assertEquals(0, septum.run("analyze", Sample.folder(), "--out", out).code());
        assertEquals("cardiac", result().get("task").getAsString());
        assertEquals(0, septum.run("analyze", BrainSample.folder(), "--out", out).code());
        assertEquals("brain-tumour", result().get("task").getAsString());
    }
}
