package org.septum.ai.inference;

import java.time.Duration;
import org.septum.ai.AnalysisTiming;

/** Adds up where one analysis spends its time. */
public final class StepClock {
    private final long start = System.nanoTime();
    private long load;
    private long preprocess;
    private long infer;
    private long postprocess;

    /** All until now was loading. */
    public void loaded() {
        load = System.nanoTime() - start;
    }

    /** Adds work on pictures before they go to a network, outside a run. */
    public void prepared(long nanos) {
        preprocess += nanos;
    }

    /** Adds time in which there was nothing to do but wait for a network, outside a run. */
    public void waited(long nanos) {
        infer += nanos;
    }

    /** Adds work on labels outside a run. */
    public void cleaned(long nanos) {
        postprocess += nanos;
    }

    public void add(PictureRun run) {
        preprocess += run.fillNanos();
        infer += run.waitNanos();
        postprocess += run.acceptNanos();
    }

    public AnalysisTiming timing() {
        return new AnalysisTiming(Duration.ofNanos(load), Duration.ofNanos(preprocess), Duration.ofNanos(infer),
                Duration.ofNanos(postprocess), Duration.ofNanos(System.nanoTime() - start));
    }
}
