package org.septum.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.model.Manifest;
import org.septum.measurements.ErrorModel;
import org.septum.measurements.ErrorSpread;

/** What a model's manifest says of its errors, as measurements take it. */
final class ModelErrors {
    private ModelErrors() {}

    static Optional<ErrorModel> of(Manifest model) {
        return model.uncertainty().map(uncertainty -> {
            Map<String, List<ErrorSpread>> spreads = new LinkedHashMap<>();
            uncertainty.measurements().forEach((id, list) -> spreads.put(id, list.stream()
                    .map(s -> new ErrorSpread(s.confidenceFrom(), s.patients(), s.bias(), s.sd(), s.percent())).toList()));
            return new ErrorModel(uncertainty.cohort(), spreads);
        });
    }
}
