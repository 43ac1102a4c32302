package org.septum.ai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeManifestTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String GOOD = """
            {"schema": 1, "id": "whole-tumour", "version": "1.0", "task": "brain-tumour", "name": "Whole tumour", "licence": "L",
             "intendedUse": "Research.",
             "inputs": [{"name": "in:0", "elementType": "f32", "layout": "NDHWC", "channels": ["flair", "t1", "t1ce", "t2"],
               "batch": 5, "tilePx": [19, 144, 140], "overlap": [0, 0.25, 0.5], "spacingMm": [1, 1, 1.5], "orientation": "axial",
               "head": "skull-stripped", "crop": {"to": "brain", "marginPx": 5}, "interpolation": "linear",
               "normalisation": {"type": "zscore-brain", "outside": "noise"}}],
             "outputs": [{"name": "out:0", "layout": "(NDHW)C", "tilePx": [11, 144, 140], "activation": "none", "labels": [
               {"value": 4, "channel": 1, "id": "tumour", "name": "Tumour", "color": "#F08A24",
                "code": {"value": "108369006", "scheme": "SCT", "meaning": "Neoplasm"}}]}],
             "networks": {"fp32": "net.onnx"},
             "files": {"net.onnx": "HASH"}}
            """.replace("HASH", HASH);

    @TempDir
    Path folder;

    @Test
    void aVolumesManifestIsReadWhole() throws IOException {
        ModelPackage model = read(GOOD);
        Manifest m = model.manifest();
        assertEquals(List.of(), m.inputs());
        TileInput input = m.tiles().orElseThrow().input();
        assertEquals(new TileSize(19, 144, 140), input.tile());
        assertEquals(5, input.batch());
        assertEquals(List.of(0.0, 0.25, 0.5), input.overlap());
        assertEquals(Optional.of(List.of(1.0, 1.0, 1.5)), input.spacingMm());
        assertEquals(new TileOrientation(Optional.of("SPL")), input.orientation());
        assertEquals(OptionalInt.of(5), input.brainMargin());
        assertEquals(TileInput.Outside.NOISE, input.normalisation().outside());
        assertTrue(input.channelsLast() && input.brainOnly());
        TileOutput output = m.tiles().orElseThrow().output();
        assertEquals(new TileSize(11, 144, 140), output.tile());
        assertEquals(TileOutput.Order.TABLE, output.order());
        assertEquals(2, output.channels());
        assertEquals(List.of(1), output.channelOf());
        assertEquals(4, m.labels().byId("tumour").orElseThrow().value());
        assertEquals(folder.resolve("net.onnx"), model.network(Precision.FP32));
        assertEquals(HASH, model.weightsSha256(Precision.FP32));
    }

    @Test
    void withoutASelfTestItIsNoPackageYet() throws IOException {
        Files.writeString(folder.resolve("model.json"), GOOD);
        ModelRejectedException e = assertThrows(ModelRejectedException.class, () -> ModelPackage.read(folder));
        assertTrue(e.getMessage().contains("selftest: is missing"), e.getMessage());
    }

    @Test
    void aSelfTestMayBeNoiseAnybodyCanMakeAgain() throws IOException {
        JsonObject json = JsonParser.parseString(GOOD).getAsJsonObject();
        json.add("selftest", JsonParser.parseString("""
                {"noise": {"seed": 0, "pictures": 2}, "expected": {"fp32": "fp32.npy"}, "tolerance": {"fp32": 0.1}}"""));
        SelfTest test = read(json.toString()).manifest().selfTest().orElseThrow();
        float[] noise = test.noise().orElseThrow().values(3);
        assertEquals(6, noise.length);
        assertEquals((float) new java.util.Random(0).nextGaussian(), noise[0]);
    }

    /** field path to change | its new JSON, or nothing to remove it | what the message says besides the field */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            inputs[0].layout | "NDCHW" | supported: NDHWC, NCDHW
            inputs[0].elementType | "f16" | supported: f32
            inputs[0].channels[1] | "flair" | a role twice
            inputs[0].batch | 0 | whole number
            inputs[0].tilePx | [144, 144] | 2 values, not 3
            inputs[0].tilePx[0] | 60000 | more than
            inputs[0].overlap[2] | 1 | within 0 to 0.9
            inputs[0].spacingMm[0] | 0 | above 0
            inputs[0].orientation | "SPP" | three letters
            inputs[0].orientation | "coronal" | three letters
            inputs[0].crop.to | "skull" | supported: brain
            inputs[0].crop.marginPx | -1 | whole number
            inputs[0].crop.around | 3 | not known
            inputs[0].head | "shaved" | supported: whole, skull-stripped
            inputs[0].interpolation | "cubic" | supported: linear
            inputs[0].normalisation.type | "zscore" | supported: zscore-brain
            inputs[0].normalisation.outside | "mean" | supported: zero, noise
            inputs[0].normalisation.mask | "flair" | not known
            inputs[0].tile | 3 | not known
            outputs[0].layout | "NCHW" | supported: NDHWC, NCDHW, (NDHW)C
            outputs[0].activation | "relu" | supported: softmax, none, sigmoid
            outputs[0].tilePx[0] | 12 | not a block in the middle
            outputs[0].tilePx[0] | 21 | not a block in the middle
            outputs[0].channels | 1 | below 1
            outputs[0].labels[0].channel | -1 | whole number
            outputs[0].labels[0].index | 1 | not known
            outputs[0].offset | 4 | not known
            networks.fp32 | "net.pt" | PyTorch
            networks.fp32 | "../net.onnx" | within the package
            networks.fp32 | "other.onnx" | is missing
            networks.fp32 | | is missing
            networks.bf16 | "net.onnx" | not known
            best | {"views": ["mirror-rows"]} | is for networks of planes
            files.net.onnx | "12" | 64 lower-case
            """)
    void aBadManifestIsRejectedWithFileFieldAndReason(String field, String value, String reason) throws IOException {
        JsonObject json = JsonParser.parseString(GOOD).getAsJsonObject();
        ChangedJson.change(json, field, value == null ? null : JsonParser.parseString(value));
        ModelRejectedException e = assertThrows(ModelRejectedException.class, () -> read(json.toString()));
        assertTrue(e.getMessage().contains("model.json") && e.getMessage().contains(reason), e.getMessage());
        String named = field.startsWith("networks.fp32") && reason.equals("is missing") ? "" : field;
        named = reason.startsWith("below") ? "outputs[0].labels" : named.replaceAll("\\[\\d]$", "");
        assertTrue(e.getMessage().contains(named), e.getMessage());
    }

    private ModelPackage read(String json) throws IOException {
        Files.writeString(folder.resolve("model.json"), json);
        return ModelPackage.readCandidate(folder);
    }
}
