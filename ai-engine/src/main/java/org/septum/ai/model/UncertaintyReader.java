package org.septum.ai.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads a manifest's {@code uncertainty}. */
final class UncertaintyReader {
    private static final int FEWEST_PATIENTS = 5;

    private UncertaintyReader() {}

    static Optional<Uncertainty> read(JsonFields json) throws ModelRejectedException {
        if (!json.has("uncertainty")) {
            return Optional.empty();
        }
        JsonFields field = json.object("uncertainty");
        field.allow(Set.of("cohort", "measurements", "doubtfulBelow"));
        JsonFields measurements = field.object("measurements");
        Map<String, List<Uncertainty.Spread>> byId = new LinkedHashMap<>();
        for (String id : measurements.names()) {
            List<Uncertainty.Spread> spreads = new ArrayList<>();
            for (JsonFields spread : measurements.objects(id)) {
                spreads.add(spread(spread));
            }
            byId.put(id, List.copyOf(spreads));
        }
        OptionalDouble doubtful = field.has("doubtfulBelow") ? OptionalDouble.of(confidence(field, "doubtfulBelow")) : OptionalDouble.empty();
        return Optional.of(new Uncertainty(field.string("cohort"), byId, doubtful));
    }

    private static Uncertainty.Spread spread(JsonFields json) throws ModelRejectedException {
        json.allow(Set.of("confidenceFrom", "patients", "bias", "sd", "in"));
        double from = confidence(json, "confidenceFrom");
        int patients = json.wholeNumber("patients");
        if (patients < FEWEST_PATIENTS) {
            throw json.reject("patients", "is below %d, too few for a standard deviation".formatted(FEWEST_PATIENTS));
        }
        boolean percent = json.has("in") && json.word("in", List.of("unit", "percent")).equals("percent");
        return new Uncertainty.Spread(from, patients, json.number("bias"), json.positive("sd"), percent);
    }

    private static double confidence(JsonFields json, String name) throws ModelRejectedException {
        double value = json.number(name);
        if (value < 0 || value > 1) {
            throw json.reject(name, "is not from 0 to 1: " + value);
        }
        return value;
    }
}
