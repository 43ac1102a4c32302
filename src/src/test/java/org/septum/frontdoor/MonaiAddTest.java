package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.testing.WrittenOnnx;

/** {@code septum models add} of a MONAI bundle: its metadata and inference configuration become a manifest. */
class MonaiAddTest {
    private static final String METADATA = """
            {"version": "0.5.1", "task": "Tumour segmentation", "copyright": "Nobody", "intended_use": "A test.",
             "network_data_format": {
               "inputs": {"image": {"type": "image", "format": "magnitude", "modality": "MR", "num_channels": 2,
                 "spatial_shape": ["8*n", "8*n", "8*n"], "dtype": "float32", "channel_def": {"0": "T1c", "1": "FLAIR"}}},
               "outputs": {"pred": {"type": "image", "format": "segmentation", "num_channels": 3, "dtype": "float32",
                 "spatial_shape": ["8*n", "8*n", "8*n"], "value_range": [0, 1],
                 "channel_def": {"0": "Tumor core", "1": "Whole tumor", "2": "Enhancing tumor"}}}}}
            """;
    private static final String INFERENCE = """
            {"preprocessing": {"_target_": "Compose", "transforms": [
               {"_target_": "LoadImaged", "keys": "image"}, {"_target_": "EnsureChannelFirstd", "keys": "image"},
               {"_target_": "Orientationd", "keys": "image", "axcodes": "RAS"},
               {"_target_": "Spacingd", "keys": "image", "pixdim": [1.0, 1.0, 1.0]},
               {"_target_": "monai.transforms.NormalizeIntensityd", "keys": "image", "nonzero": true, "channel_wise": true}]},
             "inferer": {"_target_": "SlidingWindowInferer", "roi_size": [8, 10, 6], "sw_batch_size": 1, "overlap": 0.5},
             "postprocessing": {"_target_": "Compose", "transforms": [
               {"_target_": "Activationsd", "keys": "pred", "sigmoid": true}, {"_target_": "AsDiscreted", "threshold": 0.5}]}}
            """;

    @TempDir
    Path folder;

    private FrontDoor septum;
    private Path bundle;

    @BeforeEach
    void write() throws IOException {
        septum = new FrontDoor(folder.resolve("user"));
        bundle = folder.resolve("Bright_regions");
        Files.createDirectories(bundle.resolve("configs"));
        Files.createDirectories(bundle.resolve("models"));
        Files.createDirectories(bundle.resolve("docs"));
        Files.writeString(bundle.resolve("configs/metadata.json"), METADATA);
        Files.writeString(bundle.resolve("configs/inference.json"), INFERENCE);
        Files.writeString(bundle.resolve("docs/README.md"), "What the authors say.\n");
        // Core where contrast lights up, whole where FLAIR does, enhancing where contrast does more.
        Files.write(bundle.resolve("models/model.onnx"), WrittenOnnx.channelsFirst(new int[] {1, 2, 8, 10, 6},
                new float[][] {{1, 0}, {0, 1}, {1, 0}}, new float[] {-1, -1, -2}));
    }

    @Test
    void aBundleBecomesAPackage() throws IOException {
        FrontDoor.Ended ended = septum.run("models", "add", bundle);
        assertEquals(0, ended.code(), ended.err());
        Path copy = folder.resolve("user/data/models/bright-regions");
        JsonObject manifest = JsonParser.parseString(Files.readString(copy.resolve("model.json"))).getAsJsonObject();
        JsonObject in = manifest.getAsJsonArray("inputs").get(0).getAsJsonObject();
        assertEquals("[\"t1ce\",\"flair\"]", in.get("channels").toString());
        assertEquals("x", in.get("name").getAsString(), "the port's name is the network's own, not the bundle's");
        assertEquals("[8,10,6]", in.get("tilePx").toString());
        assertEquals("RAS", in.get("orientation").getAsString());
        JsonObject out = manifest.getAsJsonArray("outputs").get(0).getAsJsonObject();
        assertEquals("sigmoid", out.get("activation").getAsString());
        assertEquals("2/1 1/0 3/2", drawn(out), "the whole tumour is drawn first, what it holds over it");
        assertTrue(septum.run("models", "show", "bright-regions").out().contains("What the authors say."));
        assertEquals(0, septum.run("models", "verify", "bright-regions").code());
    }

    private static String drawn(JsonObject output) {
        StringBuilder text = new StringBuilder();
        output.getAsJsonArray("labels").forEach(l -> text.append(' ').append(l.getAsJsonObject().get("value")).append('/')
                .append(l.getAsJsonObject().get("channel")));
        return text.substring(1);
    }

    /** file | text in it | what takes its place | what the message says */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            metadata | "FLAIR" | "DWI" | channel_def: "DWI" is none of FLAIR, T1, T1c and T2
            metadata | "modality": "MR" | "modality": "CT" | network_data_format.inputs.image.modality: is "CT"
            metadata | "num_channels": 2 | "num_channels": 3 | channel_def.2: is missing
            metadata | "num_channels": 2 | "num_channels": 1 | names 2 channels, but num_channels is 1
            metadata | "float32", "channel_def": {"0": "T1c" | "uint8", "channel_def": {"0": "T1c" | dtype: is "uint8"
            metadata | "Tumor core" | "Liver" | "liver" is none of whole tumour, tumour core and enhancing tumour
            metadata | "format": "segmentation" | "format": "classification" | format: is "classification"
            metadata | "version": "0.5.1", | `` | version: is missing
            inference | "LoadImaged" | "HistogramNormalized" | "HistogramNormalized", which is not known
            inference | "nonzero": true | "nonzero": false | other normalisations are not known
            inference | "roi_size": [8, 10, 6], | `` | the size of a tile is not known
            inference | [8, 10, 6] | [8, 10, 8] | but model.json inputs[0] means f32 of shape [1,2,8,10,8]
            inference | "sigmoid": true | "other": 1 | what the output means is not known
            inference | "RAS" | "RAX" | inputs[0].orientation: is "RAX"
            inference | {"preprocessing" | ["preprocessing" | is not JSON
            """)
    void aWrongBundleIsRefusedWithTheReason(String file, String from, String to, String reason) throws IOException {
        Path path = bundle.resolve("configs/" + file + ".json");
        String text = Files.readString(path);
        assertTrue(text.contains(from));
        Files.writeString(path, text.replace(from, to));
        refused(reason);
    }

    @Test
    void pytorchsOwnFilesCannotBeRead() throws IOException {
        Files.move(bundle.resolve("models/model.onnx"), bundle.resolve("models/model.pt"));
        refused("holds models/model.pt; a network must be ONNX");
    }

    @Test
    void aBundleWithoutItsInferenceIsRefused() throws IOException {
        Files.delete(bundle.resolve("configs/inference.json"));
        refused("inference.json: does not exist; without it nobody knows how a picture is prepared");
    }

    private void refused(String reason) throws IOException {
        FrontDoor.Ended ended = septum.run("models", "add", bundle);
        assertEquals(3, ended.code(), ended.out());
        assertTrue(ended.err().contains(reason), ended.err());
        assertTrue(ended.err().contains(bundle.toString()), ended.err());
        Path own = folder.resolve("user/data/models");
        assertTrue(!Files.exists(own) || own.toFile().list().length == 0);
    }
}
