package org.septum.viewer.study;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.window.Display;

/** One series that can be listed, previewed and loaded. Methods that throw IOException read files and may take long. */
public interface SeriesSource {
    SeriesInfo info();

    /** Size and place, known from the headers. */
    Grid grid();

    /** How the files ask to be shown. */
    Display display();

    /** What a reader should know about it before trusting the picture. */
    List<Warning> warnings();

    /** The series as it lies on disk; empty for one made up in memory. */
    Optional<Series> series();

    /** One frame that stands for the series: the middle slice at the first phase. The caller closes it. */
    Volume preview() throws IOException;

    /** All samples; the caller owns the volume and closes it. */
    Volume load(Progress progress) throws IOException;

    /** A series of a catalogue. */
    static SeriesSource of(Series series) {
        return new CatalogueSeries(series);
    }
}
