package org.septum.reporting.stored;

import org.septum.imaging.Volume;
import org.septum.imaging.study.SeriesInfo;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Sequence;

/**
 * A series of a study of several, laid on the grid of the one that labels were drawn on.
 *
 * @param series as it is stored, with its role
 * @param onGrid its picture on that grid; borrowed
 */
public record PlacedSeries(InputSeries series, Volume onGrid) {
    /** A series that nothing was taken as, by itself. */
    public static PlacedSeries alone(SeriesInfo info, Volume volume) {
        return new PlacedSeries(InputSeries.of(info, volume.grid()), volume);
    }

    /** As a report shows it; what has no role goes by its own name. */
    Sequence sequence() {
        return new Sequence(series.role().orElse(series.description()), onGrid);
    }
}
