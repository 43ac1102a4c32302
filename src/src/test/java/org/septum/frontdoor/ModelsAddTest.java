package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code septum models add} and {@code remove}: a good model is there afterwards, a wrong one is refused with its reason and leaves
 * nothing behind; what was added goes again, what was shipped does not.
 */
class ModelsAddTest {
    /** The bright ball in {@link DrawnBrain}, 16 mm about. */
    private static final double BALL_ML = 4.0 / 3 * Math.PI * Math.pow(1.6, 3);

    @TempDir
    Path folder;

    private FrontDoor septum;
    private Path foreign;
    private Path own;

    @BeforeEach
    void start() throws IOException {
        septum = new FrontDoor(folder.resolve("user"));
        own = folder.resolve("user/data/models");
        foreign = ForeignFolder.write(folder.resolve("foreign"));
    }

    @Test
    void aGoodModelIsCopiedListedShownAndVerified() throws IOException {
        Files.writeString(foreign.resolve("card.md"), "Made for a test.\n");
        FrontDoor.Ended added = septum.run("models", "add", foreign);
        assertEquals(0, added.code(), added.err());
        assertTrue(added.out().contains("bright-flair 1.0 is in ") && added.out().contains("noise"), added.out());
        assertTrue(septum.run("models", "list").out().contains("bright-flair"));
        assertTrue(septum.run("models", "show", "bright-flair").out().contains("Made for a test."));
        FrontDoor.Ended verified = septum.run("models", "verify", "bright-flair");
        assertEquals(0, verified.code(), verified.err());
        assertTrue(verified.out().contains("good"), verified.out());
        assertEquals(List.of("bright-flair"), names(own));
        assertEquals(List.of("bright.onnx", "card.md", "model.json", "selftest"), names(own.resolve("bright-flair")));
        assertEquals(List.of("bright.onnx", "card.md", "model.json"), names(foreign), "where it came from is as it was");
    }

    @Test
    void whatWasMadeItsSelfTestIsItsSelfTestFromThenOn() throws IOException {
        assertEquals(0, septum.run("models", "add", foreign).code());
        Path again = own.resolve("bright-flair");
        FrontDoor other = new FrontDoor(folder.resolve("other"));
        FrontDoor.Ended added = other.run("models", "add", again);
        assertEquals(0, added.code(), added.err());
        assertFalse(added.out().contains("noise"), added.out());
    }

    @Test
    void anotherOfTheSameIdTakesItsPlaceOnlyWhenAskedTo() throws IOException {
        assertEquals(0, septum.run("models", "add", foreign).code());
        ForeignFolder.change(foreign, "version", "\"2.0\"");
        refused("is there already", "--replace");
        assertTrue(septum.run("models", "list").out().contains("1.0"));
        assertEquals(0, septum.run("models", "add", foreign, "--replace").code());
        assertTrue(septum.run("models", "list").out().contains("2.0"));
        assertEquals(List.of("bright-flair"), names(own));
    }

    /** path in the manifest | its new JSON, or nothing to remove it | what the message says */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            schema | 2 | schema: is not 1
            task | "liver" | task: is "liver"; supported: brain-tumour, cardiac
            id | "cardiac-sax" | came with Septum
            id | "Bright Flair" | id: is "Bright Flair"
            inputs/0/channels | ["flair", "t1", "t2"] | but model.json inputs[0] means f32 of shape [2,6,8,10,3]
            inputs/0/channels | ["flair", "dwi"] | inputs[0].channels: are flair, dwi
            inputs/0/channels | ["t1", "t2"] | flair is needed
            inputs/0/tilePx | [6, 8, 12] | of shape [2,6,8,10,2]
            inputs/0/batch | 3 | of shape [2,6,8,10,2]
            inputs/0/layout | "NCDHW" | means f32 of shape [2,2,6,8,10]
            inputs/0/orientation | "upwards" | inputs[0].orientation
            inputs/0/elementType | "u8" | inputs[0].elementType: is "u8"
            inputs/0/name | "image" | its port is named "x", but model.json inputs[0].name is "image"
            inputs/0/spacing | [1, 1, 1] | inputs[0].spacing: is not known
            inputs/0/normalisation | {"type": "minmax"} | inputs[0].normalisation.type
            outputs/0/channels | 3 | outputs[0] means f32 of shape [2,6,8,10,3]
            outputs/0/labels/0/value | 2 | outputs[0].labels: 2 "tumour" is none of this task's
            outputs/0/labels/0/id | "cyst" | outputs[0].labels: 4 "cyst" is none of this task's
            outputs/0/labels/0/color | "orange" | outputs[0].labels[0].color
            files/bright.onnx | "0000000000000000000000000000000000000000000000000000000000000000" | has SHA-256
            files/bright.onnx | | files.bright.onnx: is missing
            files/../secret | "0000000000000000000000000000000000000000000000000000000000000000" | not a path within the package
            networks/fp32 | "bright.pt" | PyTorch's own files cannot be read
            locator | "finder" | the model "finder" it needs is not installed
            selftest | {"input": "in.npy", "expected": {"fp32": "out.npy"}, "tolerance": {"fp32": 1}} | in.npy: does not exist
            """)
    void aWrongManifestIsRefusedWithTheReason(String path, String json, String reason) throws IOException {
        if (path.startsWith("files/..")) {
            String text = Files.readString(foreign.resolve("model.json"));
            Files.writeString(foreign.resolve("model.json"),
                    text.replace("\"files\": {", "\"files\": {\"../secret\": " + json + ", "));
        } else {
            ForeignFolder.change(foreign, path, json);
        }
        refused(reason);
    }

    @Test
    void aFolderWithoutADescriptionAndOneThatIsNotThereAreRefused() throws IOException {
        Files.delete(foreign.resolve("model.json"));
        refused("holds no model.json and no metadata.json");
        FrontDoor.Ended ended = septum.run("models", "add", folder.resolve("nowhere"));
        assertEquals(3, ended.code());
        assertTrue(ended.err().contains("nowhere: does not exist"), ended.err());
        Files.writeString(foreign.resolve("model.json"), "{");
        refused("model.json: is not JSON");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path elsewhere = Files.move(foreign.resolve("bright.onnx"), folder.resolve("elsewhere.onnx"));
        Files.createSymbolicLink(foreign.resolve("bright.onnx"), elsewhere);
        refused("bright.onnx: is a link");
    }

    @Test
    void aNetworkCutShortIsRefused() throws IOException {
        byte[] onnx = Files.readAllBytes(foreign.resolve("bright.onnx"));
        byte[] half = Arrays.copyOf(onnx, onnx.length / 2);
        Files.write(foreign.resolve("bright.onnx"), half);
        ForeignFolder.change(foreign, "files/bright.onnx", "\"" + ForeignFolder.sha256(half) + "\"");
        refused("bright.onnx: cannot be compiled");
    }

    @Test
    void aNetworkThatAnswersWithWhatIsNoNumberIsRefused() throws IOException {
        ForeignFolder.network(foreign, ForeignFolder.INPUT, new float[][] {{0, Float.NaN}, {0, 0}}, new float[] {0, 0});
        refused("bright.onnx: answers noise with a value that is not finite: NaN");
    }

    @Test
    void aSelfTestThatFailsIsRefused() throws IOException {
        assertEquals(0, septum.run("models", "add", foreign).code());
        Path copy = own.resolve("bright-flair");
        Path expected = copy.resolve("selftest/fp32.npy");
        byte[] bytes = Files.readAllBytes(expected);
        String before = ForeignFolder.sha256(bytes);
        bytes[bytes.length - 1] ^= 0x40;
        Files.write(expected, bytes);
        Path manifest = copy.resolve("model.json");
        Files.writeString(manifest, Files.readString(manifest).replace(before, ForeignFolder.sha256(bytes)));
        FrontDoor.Ended ended = new FrontDoor(folder.resolve("other")).run("models", "add", copy);
        assertEquals(3, ended.code(), ended.out());
        assertTrue(ended.err().contains("the self-test's answer is off by"), ended.err());
        assertEquals(List.of(), names(folder.resolve("other/data/models")));
    }

    @Test
    void anAnalysisRunsItAndFindsWhatItKnows() throws IOException {
        assertEquals(0, septum.run("models", "add", foreign).code());
        Path flair = DrawnBrain.head(folder.resolve("flair.nii.gz"));
        Path t2 = DrawnBrain.head(folder.resolve("t2.nii.gz"));
        Path out = folder.resolve("out");
        FrontDoor.Ended ended = septum.run("analyze", flair, t2, "--model", "bright-flair", "--out", out);
        assertEquals(0, ended.code(), ended.err());
        JsonObject result = JsonParser.parseString(Files.readString(out.resolve("result.json"))).getAsJsonObject();
        assertEquals("bright-flair", result.getAsJsonObject("model").get("id").getAsString());
        JsonObject whole = result.getAsJsonArray("measurements").get(0).getAsJsonObject();
        assertEquals("tumour.whole", whole.get("id").getAsString());
        assertEquals(BALL_ML, whole.get("value").getAsDouble(), 0.1 * BALL_ML);
        FrontDoor.Ended alone = septum.run("analyze", flair, "--model", "bright-flair", "--out", folder.resolve("none"));
        assertEquals(4, alone.code(), alone.err());
        assertTrue(alone.err().contains("this model needs flair, t2; t2 is missing"), alone.err());
        damage();
        FrontDoor.Ended damaged = septum.run("analyze", flair, t2, "--model", "bright-flair", "--out", folder.resolve("none"));
        assertEquals(3, damaged.code(), damaged.err());
        assertTrue(damaged.err().contains("bright.onnx: has SHA-256"), damaged.err());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private void damage() throws IOException {
        Path network = own.resolve("bright-flair/bright.onnx");
        byte[] bytes = Files.readAllBytes(network);
        bytes[bytes.length / 2] ^= 1;
        Files.write(network, bytes);
    }

    @Test
    void aModelDamagedLaterIsRefusedAtItsUse() throws IOException {
        assertEquals(0, septum.run("models", "add", foreign).code());
        damage();
        FrontDoor.Ended ended = septum.run("models", "verify", "bright-flair");
        assertEquals(3, ended.code());
        assertTrue(ended.err().contains("bright.onnx: has SHA-256"), ended.err());
    }

    @Test
    void whatWasAddedIsRemoved() throws IOException {
        assertEquals(0, septum.run("models", "add", foreign).code());
        FrontDoor.Ended removed = septum.run("models", "remove", "bright-flair");
        assertEquals(0, removed.code(), removed.err());
        assertEquals("bright-flair was removed from " + own, removed.out().strip());
        assertEquals(List.of(), names(own));
        assertFalse(septum.run("models", "list").out().contains("bright-flair"));
        notRemoved("bright-flair", "no model package \"bright-flair\"");
        assertEquals(0, septum.run("models", "add", foreign).code(), "its id is free again");
    }

    @Test
    void whatCameWithSeptumStays() throws IOException {
        assertEquals(0, septum.run("models", "add", foreign).code());
        notRemoved("cardiac-sax", "came with Septum");
        notRemoved("../models/bright-flair", "no model package");
        notRemoved(".", "no model package");
        assertEquals(2, septum.run("models", "remove").code());
        assertEquals(List.of("bright-flair"), names(own));
        assertTrue(septum.run("models", "list").out().contains("cardiac-sax"));
    }

    @Test
    void aModelThatIsBrokenIsRemovedByItsFoldersName() throws IOException {
        assertEquals(0, septum.run("models", "add", foreign).code());
        Files.writeString(own.resolve("bright-flair/model.json"), "{");
        assertEquals(0, septum.run("models", "remove", "bright-flair").code());
        assertEquals(List.of(), names(own));
    }

    @Test
    void aModelAnotherOneNeedsIsNotRemoved() throws IOException {
        assertEquals(0, septum.run("models", "add", foreign).code());
        Path other = ForeignFolder.write(folder.resolve("other-model"));
        ForeignFolder.change(other, "id", "\"needs-bright\"");
        ForeignFolder.change(other, "locator", "\"bright-flair\"");
        FrontDoor.Ended added = septum.run("models", "add", other);
        assertEquals(0, added.code(), added.err());
        notRemoved("bright-flair", "the model \"needs-bright\" needs it");
        assertEquals(0, septum.run("models", "remove", "needs-bright").code());
        assertEquals(0, septum.run("models", "remove", "bright-flair").code());
        assertEquals(List.of(), names(own));
    }

    private void notRemoved(String id, String reason) {
        FrontDoor.Ended ended = septum.run("models", "remove", id);
        assertEquals(3, ended.code(), ended.out());
        assertEquals(1, ended.messages().size(), ended.err());
        assertTrue(ended.err().contains(reason), ended.err());
        assertEquals("", ended.out());
    }

    private void refused(String... reasons) throws IOException {
        List<String> before = names(own);
        FrontDoor.Ended ended = septum.run("models", "add", foreign);
        assertEquals(3, ended.code(), ended.out());
        assertEquals(1, ended.messages().size(), ended.err());
        for (String reason : reasons) {
            assertTrue(ended.err().contains(reason), ended.err());
        }
        assertTrue(ended.err().contains(foreign.toString()), ended.err());
        assertFalse(ended.err().contains(".adding-"), ended.err());
        assertEquals(before, names(own), "nothing is left of what was refused");
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
