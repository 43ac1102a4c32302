package org.septum.viewer.study;

import java.io.IOException;
import java.util.Optional;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;

/** One series that can be listed, previewed and loaded. Methods that return an IOException read files and may take long. */
public interface SeriesSource {
    /** What is known from the headers. */
    SeriesInfo info();

    /** One picture that stands for the series, the middle slice at the first phase. */
    Preview preview() throws IOException;

    /** All samples; the caller owns the volume and closes it. */
    Volume load(Progress progress) throws IOException;

    /** The window the files ask for, if they do. */
    default Optional<WindowLevel> storedWindow() {
        return Optional.empty();
    }

    /**
     * A frame in physical values, row by row.
     *
     * @param aspect height of a pixel over its width, in millimetres
     */
    record Preview(int columns, int rows, double aspect, float[] values) { }
}
