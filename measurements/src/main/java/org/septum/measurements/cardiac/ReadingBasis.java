package org.septum.measurements.cardiac;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.septum.imaging.Confidence;
import org.septum.measurements.ErrorModel;

/**
 * What a reading rests on besides the labels and the reader's choices. Immutable.
 *
 * @param triggerMs time of each phase after the R wave in milliseconds, one per phase; empty where the files do not say
 * @param errors what is known of the model's errors; empty for no intervals
 * @param confidence how sure the network was of each frame; read only
 * @param edited frames whose contours a reader changed
 */
public record ReadingBasis(List<Double> triggerMs, Optional<ErrorModel> errors, Optional<Confidence> confidence,
        Set<FramePlace> edited) {
    public static final ReadingBasis NONE = new ReadingBasis(List.of(), Optional.empty(), Optional.empty(), Set.of());

    public ReadingBasis {
        triggerMs = List.copyOf(triggerMs);
        edited = Set.copyOf(edited);
    }

    public ReadingBasis withTriggerTimes(List<Double> ms) {
        return new ReadingBasis(ms, errors, confidence, edited);
    }

    public ReadingBasis withErrors(ErrorModel model) {
        return new ReadingBasis(triggerMs, Optional.of(model), confidence, edited);
    }

    public ReadingBasis withConfidence(Confidence known) {
        return new ReadingBasis(triggerMs, errors, Optional.of(known), edited);
    }

    public ReadingBasis withEdited(Set<FramePlace> frames) {
        return new ReadingBasis(triggerMs, errors, confidence, frames);
    }

    double[] times() {
        return triggerMs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean editedAt(CardiacPhases phases) {
        return edited.stream().anyMatch(f -> f.phase() == phases.ed() || f.phase() == phases.es());
    }
}
