package org.septum.reporting.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.septum.ai.Quality;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.measurements.tumour.Lesion;
import org.septum.reporting.Findings;
import org.septum.reporting.SyntheticHead;

class TumourDocumentTest {
    private static final Set<String> VOLUMES =
            Set.of("tumour.whole", "tumour.core", "tumour.enhancing", "tumour.oedema", "tumour.necrosis");

    private static JsonObject written(Findings findings) throws IOException {
        String json = ResultDocument.of(findings, List.of("result.json")).json();
        assertEquals(Set.of(), ResultDocumentTest.faults(json));
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static Set<String> ids(JsonObject json) {
        return json.getAsJsonArray("measurements").asList().stream().map(m -> m.getAsJsonObject().get("id").getAsString())
                .collect(Collectors.toSet());
    }

    @Test
    void aTumoursNumbersLesionsAndPlaceFitTheSchema() throws IOException {
        try (SyntheticHead head = SyntheticHead.axial()) {
            Findings findings = head.findings().with(Quality.BEST);
            JsonObject json = written(findings);
            assertEquals("brain-tumour", json.get("task").getAsString());
            assertEquals("best", json.get("quality").getAsString());
            assertTrue(ids(json).containsAll(VOLUMES), ids(json).toString());
            assertTrue(ids(json).contains("tumour.rano"));
            JsonObject tumour = json.getAsJsonObject("tumour");
            assertTrue(tumour.get("divided").getAsBoolean());
            assertEquals("right", tumour.getAsJsonObject("position").get("side").getAsString());
            Lesion known = findings.tumour().orElseThrow().lesions().found().getFirst();
            JsonObject lesion = tumour.getAsJsonArray("lesions").get(0).getAsJsonObject();
            assertEquals(known.size().productMm2(), lesion.get("product_mm2").getAsDouble(), 1e-3);
            JsonArray end = lesion.getAsJsonArray("ends_mm").get(3).getAsJsonArray();
            assertEquals(known.size().perpendicular().to().y(), end.get(1).getAsDouble(), 1e-3);
            List<String> roles = json.getAsJsonObject("input").getAsJsonArray("series").asList().stream()
                    .map(JsonElement::getAsJsonObject).map(s -> s.get("role").getAsString()).toList();
            assertEquals(List.of("flair", "t1", "t1ce", "t2"), roles);
        }
    }

    @Test
    void aFlairAloneHasTheWholeAlone() throws IOException {
        try (SyntheticHead head = SyntheticHead.sagittalFlair()) {
            JsonObject json = written(head.findings());
            assertEquals(Set.of("tumour.whole"), ids(json).stream().filter(VOLUMES::contains).collect(Collectors.toSet()));
            assertFalse(json.getAsJsonObject("tumour").get("divided").getAsBoolean());
            assertEquals("flair", json.getAsJsonObject("tumour").get("diameters_of").getAsString());
            assertEquals("not-divided", json.getAsJsonArray("warnings").get(0).getAsJsonObject().get("code").getAsString());
            assertFalse(json.has("quality"), "nobody said which it was");
        }
    }

    /** Without a T1 before contrast blood may be taken for enhancement: the whole stands, its parts do not. */
    @Test
    void whatIsDoubtfulIsMarked() throws IOException {
        try (SyntheticHead head = SyntheticHead.axial()) {
            JsonObject json = written(head.findings(new Warning("t1-missing", "There is no T1 before contrast.")));
            for (JsonElement m : json.getAsJsonArray("measurements")) {
                String id = m.getAsJsonObject().get("id").getAsString();
                boolean part = VOLUMES.contains(id) && !id.equals("tumour.whole") || id.equals("tumour.rano");
                assertEquals(part ? 1 : 0, m.getAsJsonObject().getAsJsonArray("doubts").size(), id);
            }
        }
    }

    @Test
    void editsAreListedFrameByFrame() throws IOException {
        try (SyntheticHead head = SyntheticHead.axial()) {
            FrameRef frame = new FrameRef(17, 0);
            JsonObject json = written(head.findings().withEdits(List.of(
                    new JournalEntry(EditOperation.BRUSH, OptionalInt.of(2), List.of(frame), new TreeMap<>()))));
            JsonObject edit = json.getAsJsonArray("edits").get(0).getAsJsonObject();
            assertEquals(17, edit.get("slice").getAsInt());
            assertEquals("Brush", edit.getAsJsonArray("operations").get(0).getAsString());
            assertFalse(written(head.findings()).has("edits"));
        }
    }
}
