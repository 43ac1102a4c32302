package org.septum.viewer.study;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Placement;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.window.Display;

/**
 * One series that can be listed, previewed and loaded. Methods that throw IOException read files and may take long. What is not
 * said is so for a series made up in memory.
 */
public interface SeriesSource {
    SeriesInfo info();

    /** Size and place, known from the headers. */
    Grid grid();

    /** What the grid's coordinates and lengths mean. */
    default Placement placement() {
        return Placement.IN_PATIENT;
    }

    /** Column and row of a slice to patient mm, by its own file where that tells, else by the grid. */
    default Affine place(int slice) {
        return grid().ofFrame(slice).toPatient();
    }

    /** The unit of its values; empty where the files do not say. */
    default String unit() {
        return "";
    }

    /** Whether its pictures are in colour: then there is no window, and values measure nothing. */
    default boolean isColour() {
        return false;
    }

    /** How the files ask to be shown. */
    default Display display() {
        return Display.UNSTATED;
    }

    /** What a reader should know about it before trusting the picture. */
    default List<Warning> warnings() {
        return List.of();
    }

    /** The series as it lies on disk; empty for one made up in memory. */
    default Optional<Series> series() {
        return Optional.empty();
    }

    /** All series of its study on disk, itself among them; empty for one made up in memory. */
    default List<Series> study() {
        return List.of();
    }

    /** One frame that stands for the series: the middle slice at the first phase. The caller closes it. */
    Volume preview() throws IOException;

    /** All samples; the caller owns the volume and closes it. */
    Volume load(Progress progress) throws IOException;

    /** A series of a catalogue, which stands by itself. */
    static SeriesSource of(Series series) {
        return of(series, List.of(series));
    }

    /**
     * A series of a catalogue.
     *
     * @param study all series of its study
     */
    static SeriesSource of(Series series, List<Series> study) {
        return new CatalogueSeries(series, study);
    }
}
