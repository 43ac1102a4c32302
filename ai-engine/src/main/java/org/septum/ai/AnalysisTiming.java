package org.septum.ai;

import java.time.Duration;

/**
 * Where an analysis spent its time, by the clock on the wall. The steps overlap inference, so {@code infer} is only the time in
 * which nothing was left to do but wait for the network; the four add up to the whole but for a little bookkeeping.
 *
 * @param load reading, checking and compiling the models; close to nothing when the engine held them already
 * @param preprocess sampling windows and normalising them
 * @param infer waiting for the networks
 * @param postprocess mapping labels back and cleaning them up
 * @param total the whole run
 */
public record AnalysisTiming(Duration load, Duration preprocess, Duration infer, Duration postprocess, Duration total) {}
