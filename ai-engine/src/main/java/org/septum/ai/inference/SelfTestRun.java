package org.septum.ai.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.NpyArray;
import org.septum.ai.model.Precision;
import org.septum.ai.model.SelfTest;

/** Gives a network the input of its package's self-test and compares the answer. */
final class SelfTestRun {
    private SelfTestRun() {}

    static SelfTestResult of(ModelPackage model, Precision precision, Network network) throws IOException {
        SelfTest test = model.manifest().selfTest().orElseThrow(
                () -> new ModelRejectedException(model.manifestFile(), "selftest: is missing"));
        Path expectedFile = model.folder().resolve(test.expected().get(precision));
        NpyArray expected = NpyArray.read(expectedFile);
        float[] answer = network.infer(input(model, test, network));
        if (answer.length != expected.values().length) {
            throw new ModelRejectedException(expectedFile, "has shape %s; the network answers %d values"
                    .formatted(Arrays.toString(expected.shape()), answer.length));
        }
        return new SelfTestResult(difference(answer, expected.values()), test.tolerance().get(precision));
    }

    private static float[] input(ModelPackage model, SelfTest test, Network network) throws IOException {
        if (test.noise().isPresent()) {
            return test.noise().get().values(network.inputSize());
        }
        Path file = model.folder().resolve(test.input().orElseThrow());
        NpyArray input = NpyArray.read(file);
        if (input.values().length == 0 || input.values().length % network.inputSize() != 0) {
            throw new ModelRejectedException(file, "has shape %s; the network takes pictures of %d values"
                    .formatted(Arrays.toString(input.shape()), network.inputSize()));
        }
        return input.values();
    }

    /** Largest absolute difference; infinite where either holds what is not a number. */
    private static double difference(float[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            double d = Math.abs((double) a[i] - b[i]);
            largest = Double.isNaN(d) ? Double.POSITIVE_INFINITY : Math.max(largest, d);
        }
        return largest;
    }
}
