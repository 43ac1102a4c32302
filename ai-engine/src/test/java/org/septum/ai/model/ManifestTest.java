package org.septum.ai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    static final String GOOD = """
            {"schema": 1, "id": "cardiac-sax", "version": "0.1.0", "task": "cardiac", "name": "Short-axis", "licence": "L",
             "intendedUse": "Research.", "locator": "cardiac-locator",
             "inputs": [{"name": "image", "elementType": "f32", "layout": "NCHW", "channels": ["image"], "sizePx": [96, 128],
               "spacingMm": [1.4, 1.5], "orientation": "as-stored", "window": "heart-centre", "interpolation": "linear",
               "normalisation": {"type": "zscore", "clip": 5.0}}],
             "outputs": [{"name": "logits", "layout": "NCHW", "activation": "softmax", "labels": [
               {"value": 1, "id": "rv", "name": "Right", "color": "#4F8FE6",
                "code": {"value": "53085002", "scheme": "SCT", "meaning": "Right ventricle"}},
               {"value": 2, "id": "lv", "name": "Left", "color": "#E0524F",
                "code": {"value": "87878005", "scheme": "SCT", "meaning": "Left ventricle"}}]}],
             "postprocessing": [{"type": "largest-component", "labels": ["lv"]},
                {"type": "basal-slices", "labels": ["rv"], "leastOfNext": 0.7}],
             "selftest": {"input": "selftest/input.npy", "expected": {"fp32": "selftest/fp32.npy"}, "tolerance": {"fp32": 1e-3}},
             "files": {"fp32/model.xml": "HASH", "fp32/model.bin": "HASH"}}
            """.replace("HASH", HASH);

    private static final String UNCERTAINTY = """
            {"cohort": "20 ACDC patients", "doubtfulBelow": 0.85, "measurements": {
              "lv.ef": [{"confidenceFrom": 0, "patients": 8, "bias": -0.4, "sd": 3.5},
                        {"confidenceFrom": 0.9, "patients": 12, "bias": 0.2, "sd": 1.9, "in": "unit"}],
              "lv.edv": [{"confidenceFrom": 0, "patients": 20, "bias": 0, "sd": 4.2, "in": "percent"}]}}
            """;

    /** The same package for a head's axial planes. */
    private static final String AXIAL = GOOD.replace("\"channels\": [\"image\"]", "\"channels\": [\"flair-before\", \"flair\", \"t1ce\"]")
            .replace("\"as-stored\"", "\"axial\"").replace("\"heart-centre\"", "\"head-centre\", \"neighbourMm\": 5")
            .replace("\"zscore\"", "\"head-median\"").replace("\"basal-slices\", \"labels\": [\"rv\"], \"leastOfNext\": 0.7",
                    "\"least-volume\", \"labels\": [\"rv\", \"lv\"], \"leastMl\": 0.2");

    @TempDir
    Path folder;

    @Test
    void bothQualitiesNameViewsAndMembers() throws IOException {
        assertEquals(Optional.empty(), read(GOOD).best());
        assertEquals(Averaging.NONE, read(GOOD).fast());
        JsonObject json = JsonParser.parseString(GOOD).getAsJsonObject();
        json.add("best", JsonParser.parseString("{\"views\": [\"mirror-rows\"], \"members\": [\"other\"]}"));
        json.add("fast", JsonParser.parseString("{\"views\": [\"mirror-columns\"]}"));
        assertEquals(Optional.of(new Averaging(List.of(View.MIRROR_ROWS), List.of("other"))), read(json.toString()).best());
        assertEquals(new Averaging(List.of(View.MIRROR_COLUMNS), List.of()), read(json.toString()).fast());
    }

    @Test
    void unknownViewsAndTurnedOblongWindowsAreRefused() {
        for (String quality : List.of("fast", "best")) {
            for (String view : List.of("upside-down", "rotate-90")) {
                JsonObject json = JsonParser.parseString(GOOD).getAsJsonObject();
                json.add(quality, JsonParser.parseString("{\"views\": [\"" + view + "\"]}"));
                String message = assertThrows(ModelRejectedException.class, () -> read(json.toString())).getMessage();
                assertTrue(message.contains(quality + ".views"), message);
            }
        }
    }

    @Test
    void holesOfSomeLabelsMayBeFilled() throws IOException {
        Manifest m = read(GOOD.replace("largest-component", "fill-holes"));
        assertEquals(new Postprocessing.FillHoles(List.of(2)), m.postprocessing().getFirst());
    }

    @Test
    void theMainPieceOfSomeLabelsMayBeAskedFor() throws IOException {
        Manifest m = read(GOOD.replace("largest-component", "main-piece"));
        assertEquals(new Postprocessing.MainPiece(List.of(2)), m.postprocessing().getFirst());
    }

    @Test
    void partsByContrastNeedTheThreeParts() throws IOException {
        String parts = GOOD.replace("{\"type\": \"largest-component\", \"labels\": [\"lv\"]}", "{\"type\": \"parts-by-contrast\"}");
        String message = assertThrows(ModelRejectedException.class, () -> read(parts)).getMessage();
        assertTrue(message.contains("needs the labels necrosis (1), oedema (2) and enhancing (3)"), message);
    }

    @Test
    void errorsOfMeasurementsAreRead() throws IOException {
        assertEquals(Optional.empty(), read(GOOD).uncertainty());
        JsonObject json = JsonParser.parseString(GOOD).getAsJsonObject();
        json.add("uncertainty", JsonParser.parseString(UNCERTAINTY));
        Uncertainty uncertainty = read(json.toString()).uncertainty().orElseThrow();
        assertEquals("20 ACDC patients", uncertainty.cohort());
        assertEquals(List.of(new Uncertainty.Spread(0, 8, -0.4, 3.5, false), new Uncertainty.Spread(0.9, 12, 0.2, 1.9, false)),
                uncertainty.measurements().get("lv.ef"));
        assertTrue(uncertainty.measurements().get("lv.edv").getFirst().percent());
        assertEquals(OptionalDouble.of(0.85), uncertainty.doubtfulBelow());
    }

    @ParameterizedTest
    @CsvSource({"patients, 4, is below 5", "sd, 0, is not above 0", "confidenceFrom, 1.2, is not from 0 to 1",
        "in, 3, is not a text", "mean, 3, is not known", "bias, null, is missing"})
    void errorsThatSayNothingAreRejected(String field, String value, String reason) {
        JsonObject json = JsonParser.parseString(GOOD).getAsJsonObject();
        JsonObject uncertainty = JsonParser.parseString(UNCERTAINTY).getAsJsonObject();
        uncertainty.getAsJsonObject("measurements").getAsJsonArray("lv.edv").get(0).getAsJsonObject()
                .add(field, JsonParser.parseString(value));
        json.add("uncertainty", uncertainty);
        ModelRejectedException e = assertThrows(ModelRejectedException.class, () -> read(json.toString()));
        assertTrue(e.getMessage().contains("uncertainty.measurements.lv.edv[0]." + field + ": " + reason), e.getMessage());
    }

    @Test
    void aGoodManifestIsReadWhole() throws IOException {
        Manifest m = read(GOOD);
        assertEquals("cardiac-sax", m.id());
        assertEquals(Optional.of("cardiac-locator"), m.locator());
        InputSpec input = m.inputs().getFirst();
        assertEquals(List.of(96, 128), List.of(input.rows(), input.columns()));
        assertEquals(List.of(1.4, 1.5), List.of(input.rowSpacing(), input.columnSpacing()));
        assertEquals(WindowPlace.HEART_CENTRE, input.place());
        assertFalse(input.boxSmoothing());
        assertEquals(5, input.normalisation().clip());
        assertEquals(3, m.outputs().getFirst().classes());
        assertEquals(0xE0524F, m.outputs().getFirst().labels().byId("lv").orElseThrow().rgb());
        assertEquals(List.of(new Postprocessing.LargestComponent(List.of(2)), new Postprocessing.BasalSlices(List.of(1), 0.7)),
                m.postprocessing());
        assertEquals(1e-3, m.selfTest().orElseThrow().tolerance().get(Precision.FP32));
        assertTrue(m.has(Precision.FP32));
        assertFalse(m.has(Precision.INT8));
    }

    @Test
    void anAxialManifestIsReadWhole() throws IOException {
        Manifest m = read(AXIAL);
        InputSpec input = m.inputs().getFirst();
        assertEquals(List.of("flair-before", "flair", "t1ce"), input.channels());
        assertEquals(Orientation.AXIAL, input.orientation());
        assertEquals(WindowPlace.HEAD_CENTRE, input.place());
        assertEquals(5, input.neighbourMm());
        assertEquals(new Normalisation(Normalisation.Type.HEAD_MEDIAN, 5), input.normalisation());
        assertEquals(new Postprocessing.LeastVolume(List.of(1, 2), 0.2), m.postprocessing().getLast());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            inputs[0].orientation | "as-stored" | inputs[0].window: is head-centre, which needs the orientation axial
            inputs[0].window | "picture-centre" | inputs[0].window: is not head-centre
            inputs[0].normalisation.type | "zscore" | inputs[0].normalisation.type: is not head-median
            inputs[0].channels | ["t1", "t1-after"] | inputs[0].channels: have no flair
            inputs[0].channels | ["flair", "flair"] | inputs[0].channels: name one twice
            inputs[0].channels | ["flair", "t1"] | inputs[0].neighbourMm: is given, but no channel shows a neighbour
            inputs[0].neighbourMm | | inputs[0].neighbourMm: is missing
            inputs[0].neighbourMm | 0 | inputs[0].neighbourMm: is not above 0
            inputs[0].neighbourMm | 80 | inputs[0].neighbourMm: is above 50
            postprocessing[1].leastMl | | postprocessing[1].leastMl: is missing
            postprocessing[1].leastMl | -1 | postprocessing[1].leastMl: is not above 0
            postprocessing[1].leastMl | 500 | postprocessing[1].leastMl: is above 100
            postprocessing[1].leastOfNext | 0.7 | postprocessing[1].leastOfNext: is not known
            """)
    void anAxialManifestThatMakesNoSenseIsRejected(String field, String value, String said) {
        JsonObject json = JsonParser.parseString(AXIAL).getAsJsonObject();
        ChangedJson.change(json, field, value == null ? null : JsonParser.parseString(value));
        String message = assertThrows(ModelRejectedException.class, () -> read(json.toString())).getMessage();
        assertTrue(message.contains(said), message);
    }

    @Test
    void neighboursInMillimetresNeedAxialPlanes() {
        JsonObject json = JsonParser.parseString(GOOD).getAsJsonObject();
        ChangedJson.change(json, "inputs[0].neighbourMm", JsonParser.parseString("5"));
        String message = assertThrows(ModelRejectedException.class, () -> read(json.toString())).getMessage();
        assertTrue(message.contains("inputs[0].neighbourMm: needs the orientation axial"), message);
    }

    /** field path to change | its new JSON, or nothing to remove it | what the message says besides the field */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            schema | 2 | is not 1
            schema | "1" | is not a number
            id | | is missing
            id | "Cardiac SAX" | only a-z
            id | 7 | is not a text
            version | "" | is not a text
            task | null | is missing
            locator | | is missing, but an input
            inputs | [] | is empty
            inputs | {} | is not a list
            inputs[0] | 3 | is not an object
            inputs[0].name | | is missing
            inputs[0].elementType | "u8" | supported: f32
            inputs[0].layout | "NHWC" | supported: NCHW
            inputs[0].channels | [] | is empty
            inputs[0].sizePx | [128] | 1 values, not 2
            inputs[0].sizePx[1] | 0 | whole number
            inputs[0].sizePx[1] | 12.5 | whole number
            inputs[0].sizePx[0] | 1e9 | whole number
            inputs[0].spacingMm[0] | -1.4 | above 0
            inputs[0].spacingMm[0] | "1.4" | is not a number
            inputs[0].orientation | "RAS" | supported: as-stored
            inputs[0].window | "somewhere" | supported: heart-centre
            inputs[0].interpolation | "cubic" | supported: linear
            inputs[0].presmoth | "box" | not known
            inputs[0].presmooth | "gauss" | supported: box
            inputs[0].normalisation | | is missing
            inputs[0].normalisation.type | "minmax" | supported: zscore
            inputs[0].normalisation.clip | 0 | above 0
            outputs | [] | is empty
            outputs[0].activation | "sigmoid" | supported: softmax
            outputs[0].labels[0].value | 3 | each once
            outputs[0].labels[0].value | 2 | each once
            outputs[0].labels[0].value | 300 | above 255
            outputs[0].labels[1].id | "rv" | given twice
            outputs[0].labels[0].color | "red" | #RRGGBB
            outputs[0].labels[0].code.scheme | | is missing
            postprocessing[0].type | "erode" | supported: largest-component
            postprocessing[0].labels | ["myo"] | not a label
            postprocessing[0].leastOfNext | 0.5 | not known
            postprocessing[1].leastOfNext | | is missing
            postprocessing[1].leastOfNext | 0 | above 0
            postprocessing[1].leastOfNext | 1.2 | above 1
            selftest.input | "../../secret.npy" | within the package
            selftest.expected.fp32 | | is missing
            selftest.tolerance.fp32 | 0 | above 0
            files.fp32/model.bin | | is missing
            files.fp32/model.xml | "ABC" | 64 lower-case
            files./etc/passwd | "HASH" | within the package
            files.int8/model.xml | "HASH" | is missing
            """)
    void aBadManifestIsRejectedWithFileFieldAndReason(String field, String value, String reason) throws IOException {
        JsonObject json = JsonParser.parseString(GOOD).getAsJsonObject();
        ChangedJson.change(json, field, value == null ? null : JsonParser.parseString(value.replace("HASH", HASH)));
        ModelRejectedException e = assertThrows(ModelRejectedException.class, () -> read(json.toString()));
        assertTrue(e.getMessage().contains("model.json"), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        String named = field.replaceAll("\\[\\d]$", "");
        String shown = reason.equals("each once") || reason.equals("given twice") ? "outputs[0].labels" : named;
        assertTrue(e.getMessage().contains(shown.replace("int8/model.xml", "int8/model.bin")), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"schema": 1, | is not JSON
            [1, 2]        | is not an object
            ``            | is not an object
            """)
    void textThatIsNoManifestIsRejected(String text, String reason) {
        ModelRejectedException e = assertThrows(ModelRejectedException.class, () -> read(text));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void bytesThatAreNoTextAreRejected() throws IOException {
        Files.write(folder.resolve("model.json"), new byte[] {(byte) 0xC3, 0x28});
        assertThrows(ModelRejectedException.class, () -> ModelPackage.read(folder));
    }

    private Manifest read(String json) throws IOException {
        Files.writeString(folder.resolve("model.json"), json);
        return ModelPackage.read(folder).manifest();
    }
}
