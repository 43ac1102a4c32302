package org.septum.reporting.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Warning;
import org.septum.measurements.Interval;
import org.septum.measurements.Measurement;
import org.septum.measurements.NormalRange;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.Sex;
import org.septum.measurements.cardiac.SliceRange;
import org.septum.measurements.cardiac.Ventricle;
import org.septum.measurements.comparison.Anatomy;
import org.septum.reporting.CurvePoint;
import org.septum.reporting.Findings;
import org.septum.reporting.SyntheticStudy;
import org.septum.reporting.expert.Expert;
import org.septum.reporting.expert.ExpertReading;

class ResultDocumentTest {
    /** What only a reading of a heart has. */
    private static final Set<String> OPTIONAL = Set.of("reading", "segments", "slice_effects");

    static Set<ValidationMessage> faults(String json) throws IOException {
        String schema = Files.readString(Path.of(System.getProperty("septum.root"), "docs", "result.schema.json"));
        JsonSchema compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        return compiled.validate(json, InputFormat.JSON);
    }

    private static String written(int phases, Warning... warnings) {
        try (SyntheticStudy study = new SyntheticStudy(6, phases)) {
            return ResultDocument.of(study.findings(warnings), List.of("labels.nii.gz", "result.json")).json();
        }
    }

    @Test
    void aBeatingAndAStillHeartFitTheSchema() throws IOException {
        for (int phases : new int[] {1, 2, 20}) {
            String json = written(phases, new Warning("unequal-spacing", "Slices are 8 and 9 mm apart."));
            assertEquals(Set.of(), faults(json));
        }
    }

    @Test
    void aReadersChoicesRangesAndIntervalsFitTheSchema() throws IOException {
        ReadingChoices choices = ReadingChoices.AUTOMATIC.withEd(1).with(PapillaryConvention.MYOCARDIUM)
                .with(Body.UNKNOWN.withSurface(new BodySurface(175, 72)).withSex(Sex.MALE)).with(new HeartRate(70, "header"))
                .withRange(Ventricle.LEFT, 0, new SliceRange(1, 4));
        try (SyntheticStudy study = new SyntheticStudy(8, 20)) {
            Findings automatic = study.findings(ReadingChoices.AUTOMATIC.with(choices.body()), Set.of());
            String json = ResultDocument.of(automatic, List.of("result.json")).json();
            assertEquals(Set.of(), faults(json));
            JsonObject ef = measurement(json, "lv.ef");
            assertEquals(0.95, ef.getAsJsonObject("interval").get("level").getAsDouble());
            assertEquals("men, 45 to 74 years", ef.getAsJsonObject("normal").get("people").getAsString());
            Findings changed = study.findings(choices, Set.of(new FramePlace(3, 1)));
            String chosen = ResultDocument.of(changed, List.of("result.json")).json();
            assertEquals(Set.of(), faults(chosen));
            JsonObject reading = JsonParser.parseString(chosen).getAsJsonObject().getAsJsonObject("reading");
            assertEquals("myocardium", reading.get("papillary").getAsString());
            assertTrue(reading.get("ed_chosen").getAsBoolean());
            assertEquals(3, reading.getAsJsonArray("edited").get(0).getAsJsonObject().get("slice").getAsInt());
            assertEquals(17, JsonParser.parseString(chosen).getAsJsonObject().getAsJsonArray("segments").size());
        }
    }

    /** An expert who drew more than was found, and one who drew nothing: no distance can be given. */
    @Test
    void aComparisonWithAnExpertFitsTheSchema() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(8, 2)) {
            LabelMap own = study.segmentation().map();
            LabelMap drawn = own.copy();
            Arrays.fill(drawn.frame(4, 0), 2000, 6000, (byte) 2);
            for (LabelMap expert : List.of(drawn, LabelMap.empty(own.grid().withPhases(2)))) {
                ExpertReading reading = ExpertReading.of(own, new Expert(expert, "NIfTI", "ACDC", List.of()), Anatomy.HEART);
                String json = ResultDocument.of(study.findings(), List.of("result.json")).with(reading).json();
                assertEquals(Set.of(), faults(json));
            }
            ExpertReading reading = ExpertReading.of(own, new Expert(drawn, "NIfTI", "ACDC", List.of()), Anatomy.HEART);
            String json = ResultDocument.of(study.findings(), List.of("result.json")).with(reading).json();
            JsonObject phase = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("expert").getAsJsonArray("phases")
                    .get(0).getAsJsonObject();
            JsonObject piece = phase.getAsJsonArray("disagreements").get(0).getAsJsonObject();
            assertEquals("missed", piece.get("kind").getAsString());
            assertEquals(2, piece.get("expert").getAsInt());
            assertEquals(4, piece.getAsJsonArray("first_voxel").get(2).getAsInt());
            assertEquals(reading.phases().getFirst().disagreements().getFirst().ml(), piece.get("ml").getAsDouble(), 5e-4);
            assertEquals(1, phase.getAsJsonArray("regions").get(0).getAsJsonObject().get("dice").getAsDouble(), 0.2);
        }
    }

    private static JsonObject measurement(String json, String id) {
        for (JsonElement m : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("measurements")) {
            if (m.getAsJsonObject().get("id").getAsString().equals(id)) {
                return m.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + id);
    }

    @Test
    void theSchemaRefusesWhatItShould() throws IOException {
        JsonObject good = JsonParser.parseString(written(2)).getAsJsonObject();
        for (String key : List.copyOf(good.keySet())) {
            if (OPTIONAL.contains(key)) {
                continue;
            }
            JsonObject bad = good.deepCopy();
            bad.remove(key);
            assertFalse(faults(bad.toString()).isEmpty(), "without " + key);
        }
        JsonObject more = good.deepCopy();
        more.addProperty("patient", "name");
        assertFalse(faults(more.toString()).isEmpty());
    }

    @Test
    void numbersAreThoseOfTheFindings() {
        try (SyntheticStudy study = new SyntheticStudy(8, 20)) {
            Findings findings = study.findings();
            String text = ResultDocument.of(findings, List.of("result.json")).json();
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            List<String> ids = List.of("lv.edv", "lv.esv", "lv.sv", "lv.ef", "lv.mass", "rv.edv", "rv.esv", "rv.sv", "rv.ef");
            for (int i = 0; i < ids.size(); i++) {
                JsonObject m = json.getAsJsonArray("measurements").get(i).getAsJsonObject();
                assertEquals(ids.get(i), m.get("id").getAsString());
                assertEquals(findings.measurement(ids.get(i)).orElseThrow().value(), m.get("value").getAsDouble(), 5e-4);
            }
            assertEquals(0, json.getAsJsonObject("phases").get("ed").getAsInt());
            assertEquals(7, json.getAsJsonObject("phases").get("es").getAsInt());
            JsonObject last = json.getAsJsonArray("curve").get(19).getAsJsonObject();
            assertEquals(691.6, last.get("trigger_ms").getAsDouble());
            assertEquals(31.5, json.getAsJsonObject("timing_ms").get("postprocess").getAsDouble());
            assertEquals("#E0524F", json.getAsJsonArray("labels").get(2).getAsJsonObject().get("color").getAsString());
        }
    }

    @Test
    void unknownTriggerTimesAreNull() {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            String json = ResultDocument.of(withLv(study.findings(), 1), List.of("result.json")).compact();
            assertTrue(json.contains("{\"phase\":0,\"trigger_ms\":null,\"volumes_ml\":{\"lv\":1}}"), json);
            assertEquals(1, json.lines().count());
        }
    }

    @Test
    void aNumberThatIsNoneIsNeverWritten() {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
                Findings broken = withLv(study.findings(), bad);
                assertThrows(IllegalArgumentException.class, () -> ResultDocument.of(broken, List.of("result.json")));
            }
        }
    }

    private static Findings withLv(Findings f, double ml) {
        List<CurvePoint> curve = List.of(new CurvePoint(0, OptionalDouble.empty(), Map.of("lv", ml)));
        return new Findings(f.software(), f.subject(), f.inputs(), f.task(), f.modelName(), f.segmentation(), f.measurements(),
                f.phases(), curve, f.warnings(), f.timing(), f.sources(), f.volume());
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            String root = written(3);
            String csv = csv();
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(root, written(3));
            Locale.setDefault(Locale.GERMANY);
            assertEquals(csv, csv());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String csv() {
        return CsvTable.of(List.of(
                new Measurement("lv.edv", "Volume, \"end-diastolic\"", 1234567.8915, "mL", "discs"),
                new Measurement("lv.ef", "EF", 60, "%", "a\nb", Optional.of(new Interval(55.125, 64.5, 0.95)),
                        Optional.of(new NormalRange(48, 68, "men, adults", "a book"))),
                new Measurement("lv.sv", "SV", -0.00001, "mL", "d")));
    }

    @Test
    void csvIsQuotedWhereItMustBe() {
        assertEquals("id,name,value,unit,method,interval_low,interval_high,interval_level,normal_low,normal_high,normal_people,"
                + "normal_source\r\n"
                + "lv.edv,\"Volume, \"\"end-diastolic\"\"\",1234567.892,mL,discs,,,,,,,\r\n"
                + "lv.ef,EF,60,%,\"a\nb\",55.125,64.5,0.95,48,68,\"men, adults\",a book\r\n"
                + "lv.sv,SV,0,mL,d,,,,,,,\r\n", csv());
    }
}
