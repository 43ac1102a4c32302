package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.septum.app.sample.SampleStudy;
import org.septum.app.sample.SampleTruth;
import org.septum.app.sample.brain.BrainStudy;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiReader;

/** {@code septum demo} from nothing to results, and how near they are to the truth, which is known here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleAnalysisTest {
    private static final Set<String> ALWAYS =
            Set.of("labels.nii.gz", "measurements.csv", "overview.png", "report.pdf", "result.json");

    /** The phantom is drawn, and the network knows patients alone. */
    private static final double LEAST_DICE = 0.6;

    private final SampleStudy sample = new SampleStudy();
    private Path out;
    private FrontDoor.Ended ended;
    private JsonObject result;

    @BeforeAll
    void demo(@TempDir Path folder) throws IOException {
        out = folder.resolve("demo");
        ended = new FrontDoor(folder).run("demo", "--no-window", "--out", out);
        assertEquals(0, ended.code(), ended.err());
        result = JsonParser.parseString(Files.readString(out.resolve("result.json"))).getAsJsonObject();
    }

    @Test
    void leavesEveryFileAndNothingElse() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(out)) {
            files.forEach(f -> names.add(f.getFileName().toString()));
        }
        assertTrue(names.containsAll(ALWAYS), names.toString());
        Set<String> listed = new TreeSet<>();
        result.getAsJsonArray("files").forEach(f -> listed.add(f.getAsString()));
        names.removeAll(Set.of("beating-heart-1", "brain-tumour-1", "brain"));
        assertEquals(listed, names, "result.json lists what is there");
    }

    @Test
    void printsTheTableBesideTheTruth() {
        assertTrue(ended.out().contains("Left ventricular ejection fraction"), ended.out());
        assertTrue(ended.out().contains("true"), ended.out());
        assertTrue(ended.out().contains("Not for diagnostic use"), ended.out());
    }

    @Test
    void measuresWhatIsThere() {
        SampleTruth truth = sample.truth();
        Map<String, Double> found = measurements();
        assertEquals(truth.lvEf(), found.get("lv.ef"), 5, "LV ejection fraction in points");
        assertEquals(1, found.get("lv.edv") / truth.lvEdMl(), 0.08, "LV end-diastolic volume");
        assertEquals(1, found.get("lv.esv") / truth.lvEsMl(), 0.15, "LV end-systolic volume");
        assertEquals(0, result.getAsJsonObject("phases").get("ed").getAsInt());
        assertEquals(truth.endSystole(), result.getAsJsonObject("phases").get("es").getAsInt(), 1);
    }

    /** The whole tumour overlaps the true one, where both lie in the patient. */
    @Test
    void theBrainsTumourIsFoundWhereItIs() throws IOException {
        assertTrue(ended.out().contains("Whole tumour"), ended.out());
        BrainStudy brain = new BrainStudy();
        LabelMap truth = brain.trueLabels();
        long both = 0;
        long all = 0;
        try (Volume labels = NiftiReader.volume(out.resolve("brain/labels.nii.gz"), Progress.none())) {
            assertTrue(truth.grid().isSamePlace(labels.grid(), 1e-3), "labels lie on the FLAIR's grid");
            for (int slice = 0; slice < truth.grid().slices(); slice++) {
                for (int i = 0; i < truth.grid().frameSize(); i++) {
                    boolean found = labels.stored(i % truth.grid().columns(), i / truth.grid().columns(), slice, 0) > 0;
                    boolean real = truth.frame(slice, 0)[i] > 0;
                    both += found && real ? 1 : 0;
                    all += (found ? 1 : 0) + (real ? 1 : 0);
                }
            }
        }
        assertTrue(2.0 * both / all > LEAST_DICE, "whole tumour, Dice " + 2.0 * both / all);
    }

    private Map<String, Double> measurements() {
        Map<String, Double> values = new HashMap<>();
        for (JsonElement m : result.getAsJsonArray("measurements")) {
            values.put(m.getAsJsonObject().get("id").getAsString(), m.getAsJsonObject().get("value").getAsDouble());
        }
        return values;
    }

    @Test
    void namesTheModelAndThePrecisionThatRan() {
        JsonObject model = result.getAsJsonObject("model");
        assertEquals("cardiac-sax", model.get("id").getAsString());
        assertEquals("int8", model.get("precision").getAsString());
        assertTrue(model.get("sha256").getAsString().matches("[0-9a-f]{64}"));
    }

    @Test
    void curveFollowsTheTriggerTimes() {
        assertEquals(25, result.getAsJsonArray("curve").size());
        assertEquals(324, result.getAsJsonArray("curve").get(9).getAsJsonObject().get("trigger_ms").getAsDouble(), 1e-6);
    }

    /** The labels are compared where they lie in the patient, so a flipped or shifted map scores near nothing. */
    @Test
    void labelsLieWhereTheStructuresAre() throws IOException {
        LabelMap truth = sample.trueLabels();
        try (Volume labels = NiftiReader.volume(out.resolve("labels.nii.gz"), Progress.none())) {
            assertTrue(dice(labels, truth, 3) > 0.93, "left ventricle " + dice(labels, truth, 3));
            assertTrue(dice(labels, truth, 2) > 0.75, "myocardium " + dice(labels, truth, 2));
            assertTrue(dice(labels, truth, 1) > 0.85, "right ventricle " + dice(labels, truth, 1));
        }
    }

    private static double dice(Volume labels, LabelMap truth, int value) {
        Grid grid = labels.grid();
        Affine toTruth = truth.grid().toPatient().inverse().after(grid.toPatient());
        long both = 0;
        long mine = 0;
        long theirs = 0;
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                for (int row = 0; row < grid.rows(); row++) {
                    for (int column = 0; column < grid.columns(); column++) {
                        double[] p = toTruth.apply(column, row, slice);
                        boolean found = labels.stored(column, row, slice, phase) == value;
                        boolean real = value
                                == truth.label((int) Math.round(p[0]), (int) Math.round(p[1]), (int) Math.round(p[2]), phase);
                        both += found && real ? 1 : 0;
                        mine += found ? 1 : 0;
                        theirs += real ? 1 : 0;
                    }
                }
            }
        }
        return 2.0 * both / (mine + theirs);
    }

    @Test
    void noFileNamesThePatientButTheReport() throws IOException {
        for (String name : new String[] {"result.json", "measurements.csv"}) {
            assertTrue(!Files.readString(out.resolve(name)).contains("Phantom"), name);
        }
    }
}
