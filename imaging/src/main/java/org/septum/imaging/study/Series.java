package org.septum.imaging.study;

import java.io.IOException;
import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;

/** One picture on disk: a stack of slices, perhaps at several points in time. Immutable; holds no pixels. */
public sealed interface Series permits NiftiSeries {
    SeriesInfo info();

    /** Size and place of the picture, known from the headers. */
    Grid grid();

    /** What a reader should know about this series; empty where nothing is unusual. */
    List<Warning> warnings();

    /**
     * Decodes every frame once. The caller owns the volume and closes it.
     *
     * @throws org.septum.imaging.UnusableInputException where a file cannot be read, naming it
     * @throws java.util.concurrent.CancellationException once {@code progress} is cancelled; nothing is left behind
     */
    Volume load(Progress progress) throws IOException;
}
