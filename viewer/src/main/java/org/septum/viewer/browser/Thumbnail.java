package org.septum.viewer.browser;

import java.io.IOException;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;
import org.septum.imaging.window.AutoWindow;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.viewport.Raster;
import org.septum.viewer.viewport.Shrink;

/** A small picture of a series, or why there is none. */
public sealed interface Thumbnail {
    /** Edge of the square in pixels; shown at half that size, so that it is sharp on a dense screen. */
    int SIZE = 112;

    enum Waiting implements Thumbnail { YES }

    record Picture(Raster raster) implements Thumbnail { }

    /** @param reason for the reader */
    record Missing(String reason) implements Thumbnail { }

    /** Reads and shrinks the series' preview. */
    static Thumbnail read(SeriesSource series) {
        try (Volume frame = series.preview()) {
            Grid grid = frame.grid();
            if (frame.type().isColour()) {
                int[] colours = new int[grid.frameSize()];
                frame.colours(0, 0, colours);
                return new Picture(Shrink.toSquare(colours, grid, SIZE));
            }
            float[] values = new float[grid.frameSize()];
            frame.values(0, 0, values);
            return new Picture(Shrink.toSquare(values, grid, AutoWindow.of(frame), series.display().inverted(), SIZE));
        } catch (IOException e) {
            return new Missing(e.getMessage());
        }
    }
}
