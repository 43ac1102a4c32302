package org.septum.reporting;

import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;

/**
 * A series the analysis read.
 *
 * @param uid Series Instance UID; empty for files that have none
 * @param description what the files say it is, or the file's name
 * @param modality "MR", "CT", …; empty where the files do not say
 * @param files how many files it was read from
 * @param grid its size and place
 * @param role what it was taken as ("flair"); empty where the task needs one series only
 */
public record InputSeries(String uid, String description, String modality, int files, Grid grid, Optional<String> role) {
    /** The only series of a task. */
    public InputSeries(String uid, String description, String modality, int files, Grid grid) {
        this(uid, description, modality, files, grid, Optional.empty());
    }

    static InputSeries of(Series series) {
        return of(series.info(), series.grid());
    }

    /** @param grid the series' own */
    public static InputSeries of(SeriesInfo info, Grid grid) {
        return new InputSeries(info.uid(), info.description(), info.modality(), info.files().size(), grid);
    }

    /** The same, taken as something. @param part "flair" */
    public InputSeries as(String part) {
        return new InputSeries(uid, description, modality, files, grid, Optional.of(part));
    }
}
