package org.septum.ai.cardiac;

import java.time.Duration;
import org.septum.ai.AnalysisTiming;
import org.septum.ai.inference.PictureRun;

/** Adds up where one analysis spends its time. */
final class StepClock {
    private final long start = System.nanoTime();
    private long load;
    private long preprocess;
    private long infer;
    private long postprocess;

    /** All until now was loading. */
    void loaded() {
        load = System.nanoTime() - start;
    }

    void add(PictureRun run) {
        preprocess += run.fillNanos();
        infer += run.waitNanos();
        postprocess += run.acceptNanos();
    }

    AnalysisTiming timing() {
        return new AnalysisTiming(Duration.ofNanos(load), Duration.ofNanos(preprocess), Duration.ofNanos(infer),
                Duration.ofNanos(postprocess), Duration.ofNanos(System.nanoTime() - start));
    }
}
