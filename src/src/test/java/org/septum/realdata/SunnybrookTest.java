package org.septum.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.testing.RealData;

/**
 * Whole cine studies from a scanner, never trained on: ejection fraction and end-diastolic volume against the experts'
 * contours, with the limits of what different readers differ by.
 */
class SunnybrookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"SCD0000101, 26.2, 191.3, 12, 20", "SCD0000301, 21.8, 229.7, 10, 20"})
    void agreesWithTheExperts(String patient, double ef, double edv, int slices, int phases) throws IOException {
        Path out = folder.resolve("out");
        Analysed analysed = Analysed.by("int8", out, RealData.path("sunnybrook/dicoms/" + patient));
        JsonObject series = analysed.result().getAsJsonObject("input").getAsJsonArray("series").get(0).getAsJsonObject();
        assertEquals(slices, series.get("slices").getAsInt());
        assertEquals(phases, series.get("phases").getAsInt());
        assertEquals(ef, analysed.value("lv.ef"), 4, "ejection fraction in points");
        assertEquals(1, analysed.value("lv.edv") / edv, 0.1, "end-diastolic volume");
        assertTrue(Files.size(out.resolve("labels.dcm")) > 10_000);
    }

    /** Counted as muscle, papillary muscle leaves the cavity and joins the mass, gram for millilitre times 1.05, at ED. */
    @Test
    void papillaryMuscleCountsWhereTheReaderSays() throws IOException {
        Path study = RealData.path("sunnybrook/dicoms/SCD0000101");
        Analysed cavity = Analysed.by("int8", folder.resolve("cavity"), study);
        Analysed muscle = Analysed.with(List.of("--papillary", "myocardium", "--height", "170", "--weight", "75", "--sex", "M"),
                "int8", folder.resolve("muscle"), study);
        double moved = cavity.value("lv.edv") - muscle.value("lv.edv");
        assertTrue(moved > 0.02 * cavity.value("lv.edv") && moved < 0.3 * cavity.value("lv.edv"), moved + " mL moved");
        assertEquals(1.05 * moved, muscle.value("lv.mass") - cavity.value("lv.mass"), 0.01);
        assertEquals(cavity.value("rv.edv"), muscle.value("rv.edv"), 1e-9);
        assertEquals(muscle.value("lv.edv") / Math.sqrt(170 * 75 / 3600.0), muscle.value("lv.edvi"), 0.01);
        assertEquals(cavity.result().get("phases"), muscle.result().get("phases"));
    }
}
