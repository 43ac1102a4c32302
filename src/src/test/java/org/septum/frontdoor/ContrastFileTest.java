package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.imaging.registration.RigidTransform;
import org.septum.imaging.resample.Resampling;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.NiftiSeries;
import org.septum.imaging.study.Series;

/** The sample brain as one 4-D file of contrasts, and the sample heart as one 4-D file of phases: neither is taken for the other. */
class ContrastFileTest {
    private static final List<String> NAMES = List.of("flair", "t1", "t1ce");
    private static final String DECATHLON = "{\"modality\": {\"0\": \"FLAIR\", \"1\": \"T1w\", \"2\": \"t1gd\"}}";

    @TempDir
    static Path set;

    @TempDir
    Path folder;

    private FrontDoor septum;
    private Path out;

    @BeforeEach
    void start() {
        septum = new FrontDoor(folder.resolve("user"));
        out = folder.resolve("out");
    }

    /** The study's FLAIR, T1 and T1 with contrast, resampled onto the FLAIR's grid, in one file and in one file each. */
    @BeforeAll
    static void stack() throws IOException {
        List<Series> contrasts = Catalogue.open(List.of(BrainSample.folder()), Progress.none()).series().stream()
                .sorted(Comparator.comparingInt(s -> s.info().number().getAsInt())).toList();
        Grid grid = contrasts.getFirst().grid();
        Files.createDirectories(set.resolve("each"));
        Files.createDirectories(set.resolve("images"));
        try (Volume all = Volume.allocate(grid.withPhases(NAMES.size()), SampleType.FLOAT32, Rescale.NONE)) {
            for (int n = 0; n < NAMES.size(); n++) {
                try (Volume loaded = contrasts.get(n).load(Progress.none());
                        Volume placed = Resampling.linear(loaded, grid, RigidTransform.identity(), 0, Progress.none())) {
                    copy(placed, all, n);
                }
                try (Volume one = all.copyOfPhase(n)) {
                    NiftiWriter.write(one, set.resolve("each").resolve(NAMES.get(n) + ".nii.gz"));
                }
            }
            NiftiWriter.write(all, stacked());
        }
    }

    private static Path stacked() {
        return set.resolve("images/HEAD_001.nii.gz");
    }

    private static void copy(Volume from, Volume to, int phase) {
        float[] frame = new float[from.grid().frameSize()];
        for (int slice = 0; slice < from.grid().slices(); slice++) {
            from.values(slice, 0, frame);
            for (int i = 0; i < frame.length; i++) {
                to.frame(slice, phase).setAtIndex(ValueLayout.JAVA_FLOAT, i, frame[i]);
            }
        }
    }

    private JsonObject analysed(Path into, Object... words) throws IOException {
        FrontDoor.Ended ended = septum.run(Stream.concat(Stream.of("analyze", "--out", into),
                Arrays.stream(words)).toArray());
        assertEquals(0, ended.code(), ended.err());
        return JsonParser.parseString(Files.readString(into.resolve("result.json"))).getAsJsonObject();
    }

    private static List<String> measured(JsonObject result) {
        return StreamSupport.stream(result.getAsJsonArray("measurements").spliterator(), false)
                .map(m -> m.getAsJsonObject().get("id").getAsString() + " " + m.getAsJsonObject().get("value")).toList();
    }

    @Test
    void oneFileGivesWhatItsContrastsGive() throws Exception {
        Path file = stacked();
        JsonObject named = analysed(out, file, "--role", "flair,t1,t1ce=" + file);
        JsonObject each = analysed(folder.resolve("apart"), set.resolve("each"));
        assertEquals(measured(each), measured(named));
        assertEquals("brain-tumour", named.get("task").getAsString());
        assertEquals(-1, Files.mismatch(out.resolve("labels.nii.gz"), folder.resolve("apart/labels.nii.gz")));
        assertEquals(1, NiftiSeries.open(out.resolve("labels.nii.gz")).grid().phases());
        Path described = folder.resolve("images").resolve("HEAD_001.nii.gz");
        Files.createDirectories(described.getParent());
        Files.copy(file, described);
        Files.writeString(folder.resolve("dataset.json"), DECATHLON);
        FrontDoor.Ended ended = septum.run("analyze", described, "--out", folder.resolve("described"));
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().startsWith("FLAIR \"HEAD_001: FLAIR\" by its name, T1 \"HEAD_001: T1w\" by its name, "
                + "T1 with contrast \"HEAD_001: t1gd\" by its name"), ended.out());
        assertEquals(-1, Files.mismatch(folder.resolve("described/labels.nii.gz"), out.resolve("labels.nii.gz")));
    }

    @Test
    void theWrongNumberOfRolesIsToldHowToWriteThem() throws Exception {
        Path file = stacked();
        refused(3, "holds 3 volumes and is given 2 roles; name each in their order, for example --role flair,t1,t1ce=" + file,
                file, "--role", "flair,t1=" + file);
        refused(3, "holds 3 volumes and is given one role", file, "--role", "flair=" + file);
        refused(2, "a file has one flair, not two", file, "--role", "flair,flair,-=" + file);
        refused(3, "holds one picture and is given 2 roles; give it one", "--role",
                "flair,t1=" + set.resolve("each/flair.nii.gz"), set.resolve("each"));
        FrontDoor.Ended info = septum.run("info", file);
        assertTrue(info.out().contains("Analysis  brain-tumour: yes, if its 3 volumes are contrasts of one head"), info.out());
    }

    private void refused(int code, String said, Object... words) {
        FrontDoor.Ended ended = septum.run(Stream.concat(Stream.of("analyze", "--out", out),
                Arrays.stream(words)).toArray());
        assertEquals(code, ended.code(), ended.err());
        assertTrue(ended.err().contains(said), ended.err());
        assertFalse(Files.exists(out), "nothing may be written");
    }

    /** Eight phases of the sample heart: as few as contrasts could be. */
    @Test
    void aBeatStaysAHeart() throws Exception {
        Path cine = folder.resolve("cine.nii.gz");
        try (Volume heart = Catalogue.open(List.of(Sample.folder()), Progress.none()).series().stream()
                .filter(s -> s.grid().phases() > 8).findFirst().orElseThrow().load(Progress.none());
                Volume few = Volume.allocate(heart.grid().withPhases(8), SampleType.FLOAT32, Rescale.NONE)) {
            float[] frame = new float[heart.grid().frameSize()];
            for (int phase = 0; phase < 8; phase++) {
                for (int slice = 0; slice < heart.grid().slices(); slice++) {
                    heart.values(slice, 3 * phase, frame);
                    for (int i = 0; i < frame.length; i++) {
                        few.frame(slice, phase).setAtIndex(ValueLayout.JAVA_FLOAT, i, frame[i]);
                    }
                }
            }
            NiftiWriter.write(few, cine);
        }
        assertEquals("cardiac", analysed(out, cine).get("task").getAsString());
        FrontDoor.Ended asked = septum.run("analyze", cine, "--task", "brain-tumour", "--out", folder.resolve("none"));
        assertEquals(4, asked.code(), asked.err());
        assertTrue(asked.err().contains("the series has 8 phases"), asked.err());
        FrontDoor.Ended named = septum.run("analyze", cine, "--role", "flair,t1,t1ce,t2,-,-,-,-=" + cine, "--out",
                folder.resolve("none"));
        assertEquals(4, named.code(), named.err());
        assertTrue(named.err().contains("the series has 8 phases"), named.err());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    /** Thick slices, so that by its size it could be a heart's stack. */
    @Test
    void contrastsAreNoHeart() throws Exception {
        Path file = stacked();
        FrontDoor.Ended ended = septum.run("analyze", file, "--task", "cardiac", "--out", out);
        assertEquals(4, ended.code(), ended.err());
        assertFalse(Files.exists(out));
    }
}
