package org.septum.app.analysis;

import java.io.IOException;
import java.util.Optional;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;

/** The precision a user asks for, or INT8 where the model has it. */
final class ChosenPrecision {
    private ChosenPrecision() {}

    static Precision of(ModelRepository models, String task, Optional<String> model, Optional<Precision> asked) throws IOException {
        if (asked.isPresent()) {
            return asked.get();
        }
        ModelPackage found = models.require(task, model);
        return found.manifest().has(Precision.INT8) ? Precision.INT8 : Precision.FP32;
    }
}
