package org.septum.ai.admission;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.septum.ai.inference.Engine;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.NpyArray;
import org.septum.ai.model.Precision;
import org.septum.ai.model.SelfTest;
import org.septum.ai.model.Sha256;

/**
 * Makes the self-test of a package that has none: what its network answers to noise today it must answer on every later day. That
 * finds damage and another machine's different arithmetic; it cannot tell whether the network was right to begin with.
 */
final class SelfTestMaker {
    private static final int SEED = 1;
    /** Allowed difference as a part of the largest value answered, or of 1 where that is less. */
    private static final double FP32_PART = 1e-3;
    private static final double INT8_PART = 0.05;

    private SelfTestMaker() {}

    /** Runs the networks of a package, writes their answers beside them and the self-test into the manifest. */
    static ModelPackage make(ModelPackage model, Engine engine) throws IOException {
        Manifest m = model.manifest();
        SelfTest.Noise noise = new SelfTest.Noise(SEED, m.tiles().map(t -> t.input().batch()).orElse(1));
        JsonObject expected = new JsonObject();
        JsonObject tolerance = new JsonObject();
        JsonObject manifest = ManifestText.read(model.folder());
        for (Precision precision : m.networks().keySet().stream().sorted().toList()) {
            NpyArray answer = engine.answer(model, precision, noise);
            String name = "selftest/" + precision.id() + ".npy";
            Path file = model.folder().resolve(name);
            Files.createDirectories(file.getParent());
            answer.write(file);
            expected.addProperty(precision.id(), name);
            tolerance.addProperty(precision.id(), allowed(answer.values(), precision));
            manifest.getAsJsonObject("files").addProperty(name, Sha256.of(file));
        }
        manifest.add("selftest", selfTest(noise, expected, tolerance));
        ManifestText.write(model.folder(), manifest);
        return ModelPackage.read(model.folder());
    }

    private static JsonObject selfTest(SelfTest.Noise noise, JsonObject expected, JsonObject tolerance) {
        JsonObject input = new JsonObject();
        input.addProperty("seed", noise.seed());
        input.addProperty("pictures", noise.pictures());
        JsonObject test = new JsonObject();
        test.add("noise", input);
        test.add("expected", expected);
        test.add("tolerance", tolerance);
        return test;
    }

    private static double allowed(float[] answer, Precision precision) {
        double largest = 1;
        for (float value : answer) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest * (precision == Precision.FP32 ? FP32_PART : INT8_PART);
    }
}
