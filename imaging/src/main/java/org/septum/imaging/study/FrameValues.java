package org.septum.imaging.study;

import java.util.Optional;
import org.septum.imaging.Rescale;
import org.septum.imaging.window.WindowLevel;

/**
 * What the samples of one frame mean.
 *
 * @param rescale stored sample to the file's own values; not used where there is a table
 * @param table whether a Modality LUT makes the values; it is read with the pixels
 * @param quantity what the values are multiplied by to compare between scans; empty where nothing is known
 * @param window in the file's own values
 */
record FrameValues(Rescale rescale, boolean table, Optional<Quantity> quantity, Optional<WindowLevel> window) {}
