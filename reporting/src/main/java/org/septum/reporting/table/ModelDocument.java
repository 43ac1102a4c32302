package org.septum.reporting.table;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.septum.imaging.Provenance;
import org.septum.measurements.ErrorModel;
import org.septum.measurements.ErrorSpread;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.reporting.Findings;

/** Who drew the labels, in result.json, and what is known of its errors, so that intervals can be had again without the model. */
final class ModelDocument {
    private ModelDocument() {}

    static JsonObject of(Findings findings) {
        Provenance p = findings.segmentation().provenance();
        JsonObject model = new JsonObject();
        model.addProperty("id", p.source());
        model.addProperty("name", findings.modelName());
        model.addProperty("version", p.version());
        model.addProperty("precision", p.precision());
        model.addProperty("sha256", p.sha256());
        errors(findings).ifPresent(errors -> model.add("errors", errors(errors)));
        return model;
    }

    private static Optional<ErrorModel> errors(Findings findings) {
        return findings.heart().map(reading -> reading.basis()).flatMap(ReadingBasis::errors)
                .or(() -> findings.tumour().map(reading -> reading.basis()).flatMap(TumourBasis::errors));
    }

    private static JsonObject errors(ErrorModel errors) {
        JsonObject spreads = new JsonObject();
        new TreeMap<>(errors.spreads()).forEach((id, list) -> spreads.add(id, spreads(list)));
        JsonObject json = new JsonObject();
        json.addProperty("cohort", errors.cohort());
        json.add("spreads", spreads);
        return json;
    }

    private static JsonArray spreads(List<ErrorSpread> list) {
        JsonArray array = new JsonArray();
        for (ErrorSpread spread : list) {
            JsonObject one = new JsonObject();
            one.addProperty("confidence_from", spread.confidenceFrom());
            one.addProperty("patients", spread.patients());
            one.addProperty("bias", spread.bias());
            one.addProperty("sd", spread.sd());
            one.addProperty("percent", spread.percent());
            array.add(one);
        }
        return array;
    }
}
