package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/** Cines as they should not be delivered: what a reader is told, and that no doubtful number looks like a sound one. */
class BadCineTest {
    @TempDir
    Path folder;

    private FrontDoor septum;
    private AlteredStudy study;
    private FrontDoor.Ended ended;
    private JsonObject result;

    @BeforeEach
    void start() {
        septum = new FrontDoor(folder.resolve("user"));
        study = new AlteredStudy(folder.resolve("in"));
    }

    private void analysed(String... more) throws IOException {
        List<Object> args = new ArrayList<>(List.of("analyze", study.folder(), "--out", folder.resolve("out")));
        args.addAll(List.of(more));
        ended = septum.run(args.toArray());
        assertEquals(0, ended.code(), ended.err());
        result = JsonParser.parseString(Files.readString(folder.resolve("out/result.json"))).getAsJsonObject();
    }

    private void refused(String... said) {
        ended = septum.run("analyze", study.folder(), "--out", folder.resolve("out"));
        assertEquals(4, ended.code(), ended.out() + ended.err());
        for (String words : said) {
            assertTrue(ended.err().contains(words), words + " in " + ended.err());
        }
        assertFalse(Files.exists(folder.resolve("out")));
    }

    /** The warning is in result.json and a reader of the terminal sees its words. */
    private void warned(String code, String words) {
        List<String> texts = new ArrayList<>();
        for (JsonElement w : result.getAsJsonArray("warnings")) {
            if (w.getAsJsonObject().get("code").getAsString().equals(code)) {
                texts.add(w.getAsJsonObject().get("text").getAsString());
            }
        }
        assertEquals(1, texts.size(), code + " in " + result.get("warnings"));
        assertTrue(texts.getFirst().contains(words), texts.toString());
        assertTrue(ended.out().contains(texts.getFirst()), ended.out());
    }

    private JsonObject measurement(String id) {
        for (JsonElement m : result.getAsJsonArray("measurements")) {
            if (m.getAsJsonObject().get("id").getAsString().equals(id)) {
                return m.getAsJsonObject();
            }
        }
        return null;
    }

    private double value(String id) {
        return measurement(id).get("value").getAsDouble();
    }

    private void everyNumberIsDoubtful(String code) {
        JsonArray measurements = result.getAsJsonArray("measurements");
        assertTrue(measurements.size() > 0);
        for (JsonElement m : measurements) {
            assertTrue(m.getAsJsonObject().get("doubts").toString().contains('"' + code + '"'), m.toString());
        }
        assertEquals(measurements.size(), ended.out().lines().filter(l -> l.endsWith("  doubtful")).count(), ended.out());
    }

    private void noNumberIsDoubtful() {
        for (JsonElement m : result.getAsJsonArray("measurements")) {
            assertEquals(0, m.getAsJsonObject().get("doubts").getAsJsonArray().size(), m + " " + result.get("warnings"));
        }
    }

    private static void number(Attributes data, int number) {
        data.setString(Tag.InstanceNumber, VR.IS, String.valueOf(number));
    }

    private static void describe(Attributes data, String description) {
        data.setString(Tag.SeriesDescription, VR.LO, description);
    }

    /** A series of its own with the same pictures. */
    private static void otherSeries(Attributes data, String series) {
        data.setString(Tag.SeriesInstanceUID, VR.UI, data.getString(Tag.SeriesInstanceUID, "") + "." + series);
        data.setString(Tag.SOPInstanceUID, VR.UI, data.getString(Tag.SOPInstanceUID, "") + "." + series);
        data.setString(Tag.SeriesNumber, VR.IS, series);
    }

    @Test
    void onePhaseOnlyGivesNoEjectionFraction() throws IOException {
        study.with(1, AlteredStudy.SLICES, 25, (place, data) -> { });
        analysed();
        warned("single-phase", "ejection fraction cannot be measured");
        assertEquals(null, measurement("lv.ef"));
        assertEquals(null, measurement("lv.edv"));
        assertTrue(value("lv.volume") > 0);
    }

    @Test
    void slicesInMixedOrderAreSortedByPlaceAndTime() throws IOException {
        study.whole((place, data) -> { });
        analysed();
        noNumberIsDoubtful();
        double ef = value("lv.ef");
        double mass = value("lv.mass");
        study.whole((place, data) -> number(data, 1 + (place.slice() * 7919 + place.phase() * 104_729) % 1009));
        List<Path> files;
        try (Stream<Path> all = Files.list(study.folder())) {
            files = all.sorted().toList();
        }
        for (int i = 0; i < files.size(); i++) {
            Files.move(files.get(i), study.folder().resolve("IM%04d".formatted(i * 37 % files.size())));
        }
        analysed();
        assertEquals(ef, value("lv.ef"));
        assertEquals(mass, value("lv.mass"));
    }

    @Test
    void phasesMissingAtOneSliceCostThesePhases() throws IOException {
        study.whole((place, data) -> { });
        study.without(5, 4);
        study.without(5, 13);
        analysed();
        warned("missing-phases", "lack phase 2, 5 of 9");
        assertEquals(7, result.getAsJsonArray("curve").size());
    }

    @Test
    void aSliceMissingInTheMiddleMakesEveryNumberDoubtful() throws IOException {
        study.whole((place, data) -> { });
        for (int phase = 1; phase <= 25; phase += 3) {
            study.without(6, phase);
        }
        analysed();
        everyNumberIsDoubtful("missing-slices");
    }

    @Test
    void threeSlicesAreNoHeart() throws IOException {
        study.with(4, 6, 3, (place, data) -> { });
        analysed();
        warned("few-slices", "3 slices only");
        everyNumberIsDoubtful("few-slices");
    }

    @Test
    void aDuplicatedSeriesIsTold() throws IOException {
        AlteredStudy copy = new AlteredStudy(study.folder().resolve("copy"));
        study.whole((place, data) -> { });
        copy.whole((place, data) -> otherSeries(data, "9"));
        analysed();
        warned("series-close", "fits about as well as");
        assertEquals(9, result.getAsJsonArray("curve").size());
        noNumberIsDoubtful();
    }

    @Test
    void beatsOfDifferentLengthMakeEveryNumberDoubtful() throws IOException {
        study.whole((place, data) -> {
            if (place.slice() == 6) {
                data.setDouble(Tag.TriggerTime, VR.DS, 1.6 * data.getDouble(Tag.TriggerTime, 0));
            }
        });
        analysed();
        warned("uneven-beats", "beats differ from slice to slice");
        everyNumberIsDoubtful("uneven-beats");
    }

    @Test
    void aMissedTriggerIsSeenInTheTimes() throws IOException {
        study.whole((place, data) -> {
            if (place.phase() > 12) {
                data.setDouble(Tag.TriggerTime, VR.DS, 400 + data.getDouble(Tag.TriggerTime, 0));
            }
        });
        analysed();
        warned("uneven-times", "gating may have failed");
    }

    @Test
    void withoutTriggerTimesNoTimeIsInvented() throws IOException {
        study.whole((place, data) -> data.remove(Tag.TriggerTime));
        analysed();
        warned("no-trigger-times", "no trigger times");
        assertTrue(result.getAsJsonArray("curve").get(0).getAsJsonObject().get("trigger_ms").isJsonNull());
        assertTrue(value("lv.ef") > 0);
    }

    @Test
    void withoutThePatientsSizeNothingIsIndexed() throws IOException {
        study.whole((place, data) -> {
            data.remove(Tag.PatientSize);
            data.remove(Tag.PatientWeight);
        });
        analysed();
        for (JsonElement m : result.getAsJsonArray("measurements")) {
            assertFalse(m.getAsJsonObject().get("unit").getAsString().contains("m²"), m.toString());
        }
    }

    @Test
    void lateEnhancementIsAnalysedOnlyWhenNamed() throws IOException {
        String[] uid = new String[1];
        study.with(1, AlteredStudy.SLICES, 25, (place, data) -> {
            describe(data, "SAX_LGE_PSIR");
            uid[0] = data.getString(Tag.SeriesInstanceUID, "");
        });
        refused("\"SAX_LGE_PSIR\"", "late enhancement (by its name)");
        analysed("--series", uid[0]);
        warned("series-kind", "calls itself late enhancement");
        everyNumberIsDoubtful("series-kind");
    }

    @Test
    void taggedPicturesAreRefusedByName() throws IOException {
        study.whole((place, data) -> describe(data, "SA_tagging_8mm"));
        refused("tagged pictures (by its name)");
    }

    @Test
    void theShortAxisIsChosenAmongOtherViewsAndSaysWhy() throws IOException {
        study.whole((place, data) -> { });
        new AlteredStudy(study.folder().resolve("4ch")).with(5, 7, 1, (place, data) -> {
            otherSeries(data, "2");
            describe(data, "cine_4ch");
        });
        new AlteredStudy(study.folder().resolve("lge")).with(1, AlteredStudy.SLICES, 25, (place, data) -> {
            otherSeries(data, "3");
            describe(data, "SAX LGE");
        });
        analysed();
        assertTrue(ended.out().startsWith("\"Short-axis cine\": the only one of 3 that fits; named short axis, "
                + "10 slices × 9 phases, 2° off the heart's usual axis"), ended.out());
        FrontDoor.Ended info = septum.run("info", study.folder());
        assertTrue(info.out().contains("Shows     four-chamber view (by its name)"), info.out());
        assertTrue(info.out().contains("only when asked for, it is late enhancement (by its name)"), info.out());
    }
}
