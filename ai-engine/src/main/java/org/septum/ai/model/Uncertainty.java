package org.septum.ai.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.Warning;

/**
 * How far measurements of the model's labels were from experts' on patients it was not trained on (docs/model-package.md).
 *
 * @param cohort whom they were measured on, in a few words
 * @param measurements by measurement id ("lv.ef"), one spread or several for studies of different confidence
 * @param doubtfulBelow a study's confidence, 0 to 1, below which its labels are often wrong; empty where none is known
 */
public record Uncertainty(String cohort, Map<String, List<Spread>> measurements, OptionalDouble doubtfulBelow) {
    public Uncertainty {
        measurements = Map.copyOf(measurements);
    }

    /**
     * What to tell a reader of a study the network is unsure of; empty where it is sure, or no limit is known.
     *
     * @param confidence of the study, 0 to 1
     * @param what was segmented, in a word
     */
    public Optional<Warning> doubt(double confidence, String what) {
        return doubtfulBelow.stream().boxed().filter(limit -> confidence < limit).findFirst()
                .map(limit -> new Warning("confidence-low", String.format(Locale.ROOT,
                        "The network is unsure of this %s (confidence %.2f; %.2f or more is usual): check every outline.",
                        what, confidence, limit)));
    }

    /**
     * Errors, measured − true, of the patients whose confidence was at least a limit.
     *
     * @param confidenceFrom the limit, 0 to 1
     * @param patients how many
     * @param bias mean error
     * @param sd standard deviation of the errors
     * @param percent whether both are in percent of the measured value, rather than in its unit
     */
    public record Spread(double confidenceFrom, int patients, double bias, double sd, boolean percent) {}
}
