package org.septum.reporting;

import java.time.Duration;
import org.septum.ai.AnalysisTiming;

/**
 * Where the time went, from the first byte read to the label map.
 *
 * @param load reading the pictures and the model
 * @param preprocess sampling and normalising
 * @param infer waiting for the network
 * @param postprocess mapping back and cleaning up
 * @param total all of it
 */
public record Timing(Duration load, Duration preprocess, Duration infer, Duration postprocess, Duration total) {
    /** Of labels whose analysis was not kept. */
    public static final Timing UNKNOWN = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    static Timing of(AnalysisTiming t, Duration loading) {
        return new Timing(loading.plus(t.load()), t.preprocess(), t.infer(), t.postprocess(), loading.plus(t.total()));
    }
}
