package org.septum.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.RealData;

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
}
