package org.septum.reporting;

import org.septum.imaging.Grid;

/**
 * A series the analysis read.
 *
 * @param uid Series Instance UID; empty for files that have none
 * @param description what the files say it is, or the file's name
 * @param modality "MR", "CT", …; empty where the files do not say
 * @param files how many files it was read from
 * @param grid its size and place
 */
public record InputSeries(String uid, String description, String modality, int files, Grid grid) {}
