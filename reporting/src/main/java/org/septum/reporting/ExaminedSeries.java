package org.septum.reporting;

import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;

/**
 * A series of a study of several, as an analysis looked at it.
 *
 * @param role "flair", "t1", "t1ce", "t2"
 * @param series as it is stored
 * @param onGrid its picture on the grid of the series the labels were drawn on; borrowed
 */
public record ExaminedSeries(String role, Series series, Volume onGrid) {}
