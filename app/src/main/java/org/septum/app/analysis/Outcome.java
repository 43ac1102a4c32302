package org.septum.app.analysis;

import java.util.List;
import java.util.Optional;
import org.septum.reporting.Findings;
import org.septum.reporting.expert.ExpertReading;

/**
 * What came of an analysis.
 *
 * @param choice which series were analysed, and why, in one line
 * @param findings their numbers, without the pixels
 * @param expert how the labels agree with an expert's; empty where none was asked for
 * @param files names of the files written
 */
public record Outcome(String choice, Findings findings, Optional<ExpertReading> expert, List<String> files) {}
