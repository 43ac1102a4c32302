package org.septum.ai;

import java.util.List;
import java.util.Optional;
import org.septum.ai.model.Precision;
import org.septum.imaging.Volume;

/**
 * What is to be analysed, and how.
 *
 * @param inputs one per role the task needs
 * @param modelId the package to use; empty for the first one of the task
 * @param precision which of the package's networks runs
 * @param quality how much work each picture is worth
 */
public record AnalysisRequest(List<AnalysisInput> inputs, Optional<String> modelId, Precision precision, Quality quality) {
    public AnalysisRequest {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("an analysis needs a picture");
        }
    }

    /** A request of fast quality. */
    public AnalysisRequest(List<AnalysisInput> inputs, Optional<String> modelId, Precision precision) {
        this(inputs, modelId, precision, Quality.FAST);
    }

    /** A request with one picture and the task's first model. */
    public static AnalysisRequest of(Volume volume, String modality, Precision precision) {
        return new AnalysisRequest(List.of(new AnalysisInput("image", volume, modality)), Optional.empty(), precision);
    }
}
