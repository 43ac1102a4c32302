package org.septum.frontdoor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.septum.testing.WrittenOnnx;

/** A third party's model in a folder: takes FLAIR and T2 as tiles of 6 × 8 × 10 and calls tumour what is bright in FLAIR. */
final class ForeignFolder {
    static final int[] INPUT = {2, 6, 8, 10, 2};
    /** Logits: 2 for none, the z-score of FLAIR for tumour. */
    private static final float[][] WEIGHTS = {{0, 1}, {0, 0}};
    private static final float[] BIAS = {2, 0};

    private ForeignFolder() {}

    /** Writes network and manifest, without a self-test. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        network(folder, INPUT, WEIGHTS, BIAS);
        return folder;
    }

    static void network(Path folder, int[] shape, float[][] weights, float[] bias) throws IOException {
        byte[] onnx = WrittenOnnx.channelsLast(shape, weights, bias);
        Files.write(folder.resolve("bright.onnx"), onnx);
        Files.writeString(folder.resolve("model.json"), """
                {"schema": 1, "id": "bright-flair", "version": "1.0", "task": "brain-tumour", "name": "Bright in FLAIR",
                 "licence": "CC0", "intendedUse": "A test. Not for diagnostic use.",
                 "inputs": [{"name": "x", "elementType": "f32", "layout": "NDHWC", "channels": ["flair", "t2"], "batch": 2,
                   "tilePx": [6, 8, 10], "overlap": [0, 0.25, 0.25], "orientation": "axial",
                   "crop": {"to": "brain", "marginPx": 1}, "interpolation": "linear", "normalisation": {"type": "zscore-brain"}}],
                 "outputs": [{"name": "y", "layout": "NDHWC", "activation": "softmax", "labels": [
                   {"value": 4, "channel": 1, "id": "tumour", "name": "Tumour, not divided", "color": "#F08A24",
                    "code": {"value": "108369006", "scheme": "SCT", "meaning": "Neoplasm"}}]}],
                 "networks": {"fp32": "bright.onnx"},
                 "files": {"bright.onnx": "%s"}}
                """.formatted(sha256(onnx)));
    }

    /** Sets the value at a path such as {@code inputs.0.channels}, or removes it where the JSON is empty. */
    static void change(Path folder, String path, String json) throws IOException {
        Path file = folder.resolve("model.json");
        JsonObject root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        String[] steps = path.split("/");
        JsonElement at = root;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at instanceof JsonArray a ? a.get(Integer.parseInt(steps[i])) : at.getAsJsonObject().get(steps[i]);
        }
        if (json == null || json.isEmpty()) {
            at.getAsJsonObject().remove(steps[steps.length - 1]);
        } else {
            at.getAsJsonObject().add(steps[steps.length - 1], JsonParser.parseString(json));
        }
        Files.writeString(file, root.toString());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
