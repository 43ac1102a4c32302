package org.septum.app.analysis;

import java.util.List;
import org.septum.reporting.Findings;

/**
 * What came of an analysis.
 *
 * @param choice which series were analysed, and why, in one line
 * @param findings their numbers, without the pixels
 * @param files names of the files written
 */
public record Outcome(String choice, Findings findings, List<String> files) {}
