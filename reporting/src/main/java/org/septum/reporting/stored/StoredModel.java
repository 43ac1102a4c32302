package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.Quality;
import org.septum.imaging.Provenance;
import org.septum.measurements.ErrorModel;
import org.septum.measurements.ErrorSpread;

/**
 * What drew the labels of a result, as result.json says.
 *
 * @param name as a reader knows it
 * @param errors what was known of its errors; empty where nothing was, or that was not kept
 */
public record StoredModel(Provenance provenance, String name, Optional<Quality> quality, Optional<ErrorModel> errors) {
    /** As the file has it. */
    record Text(String id, String name, String version, String precision, String sha256, Errors errors) {
        StoredModel model(String quality) {
            Provenance from = new Provenance(given(id, "model.id"), given(version, "model.version"),
                    given(precision, "model.precision"), given(sha256, "model.sha256"));
            return new StoredModel(from, name == null ? id : name,
                    Optional.ofNullable(quality).map(q -> Quality.valueOf(q.toUpperCase(Locale.ROOT))),
                    Optional.ofNullable(errors).map(Errors::model));
        }
    }

    record Errors(String cohort, Map<String, List<Spread>> spreads) {
        ErrorModel model() {
            Map<String, List<ErrorSpread>> all = new HashMap<>();
            given(spreads, "model.errors.spreads").forEach((id, list) -> all.put(id, list.stream().map(Spread::spread).toList()));
            return new ErrorModel(given(cohort, "model.errors.cohort"), all);
        }
    }

    record Spread(double confidence_from, int patients, double bias, double sd, boolean percent) {
        ErrorSpread spread() {
            return new ErrorSpread(confidence_from, patients, bias, sd, percent);
        }
    }
}
