package org.septum.viewer.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.UnfitInputException;
import org.septum.ai.model.Precision;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.reporting.Findings;
import org.septum.reporting.Software;
import org.septum.reporting.stored.PlacedSeries;
import org.septum.reporting.stored.StoredInput;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

/** Finds and measures structures in a series. The program wires it to the pipelines. */
public interface Analyser {
    /** The models that could be used on this series, the one to be preferred first; none where nothing fits. Reads no pixels. */
    List<ModelChoice> models(SeriesSource series);

    /** Why no model fits this series, in a sentence; empty where one does. */
    Optional<String> misfit(SeriesSource series);

    /**
     * Which of these series, all of which fit, is to be looked at first; empty where it does not matter. Reads no pixels, but may
     * read headers: not for the window's thread.
     *
     * @throws IOException where a header can no longer be read
     */
    default Optional<SeriesSource> first(List<SeriesSource> fitting) throws IOException {
        return Optional.empty();
    }

    /** Whether a series is read in linked planes, as a head is, and not slice by slice. May read headers, as {@link #first}. */
    default boolean isReadInPlanes(SeriesSource series) throws IOException {
        return false;
    }

    /**
     * The pictures that labels of several series rest on, laid on the open one, which comes first; those that are not in memory yet
     * are read and aligned. Not for the window's thread.
     *
     * @param volume the open series' pixels
     * @param made what a result was made of; empty where that is not known: then those an analysis would look at
     * @return borrowed until the open series is closed; none where a task reads one series alone
     * @throws UnfitInputException saying what, where the study holds a series of the result no more
     * @throws IOException where one cannot be read
     */
    default List<PlacedSeries> study(OpenSeries series, Volume volume, Optional<StoredInput> made, Progress progress)
            throws IOException, UnfitInputException {
        return List.of();
    }

    /** The program findings are written down by. */
    Software software();

    /**
     * Analyses a series; takes seconds to minutes.
     *
     * @param volume the series' pixels, not closed here
     * @param frames hears of each frame as soon as it has labels
     * @throws UnfitInputException when nothing in the pictures fits the task
     * @throws IOException with a message for the reader when the model or the series cannot be used
     */
    Findings analyse(OpenSeries series, Volume volume, AnalysisOptions options, Progress progress, FrameListener frames)
            throws IOException, UnfitInputException;

    /**
     * @param id of the model package
     * @param name what a reader sees
     * @param precisions that can be chosen, the default first
     * @param qualities that can be chosen, the default first
     */
    record ModelChoice(String id, String name, String version, List<Precision> precisions, List<Quality> qualities) {
        public ModelChoice {
            precisions = List.copyOf(precisions);
            qualities = List.copyOf(qualities);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record AnalysisOptions(String model, Precision precision, Quality quality) { }
}
