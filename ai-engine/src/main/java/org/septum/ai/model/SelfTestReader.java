package org.septum.ai.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a manifest's {@code selftest}. */
final class SelfTestReader {
    private SelfTestReader() {}

    static SelfTest read(JsonFields json, Set<Precision> precisions) throws ModelRejectedException {
        JsonFields test = json.object("selftest");
        JsonFields expected = test.object("expected");
        JsonFields tolerance = test.object("tolerance");
        Map<Precision, String> answers = new EnumMap<>(Precision.class);
        Map<Precision, Double> tolerances = new EnumMap<>(Precision.class);
        for (Precision p : precisions) {
            answers.put(p, NetworkFilesReader.inside(expected, p.id(), expected.string(p.id())));
            tolerances.put(p, tolerance.positive(p.id()));
        }
        if (test.has("noise")) {
            JsonFields noise = test.object("noise");
            SelfTest.Noise made = new SelfTest.Noise(noise.index("seed"), noise.wholeNumber("pictures"));
            return new SelfTest(Optional.empty(), Optional.of(made), answers, tolerances);
        }
        String input = NetworkFilesReader.inside(test, "input", test.string("input"));
        return new SelfTest(Optional.of(input), Optional.empty(), answers, tolerances);
    }
}
