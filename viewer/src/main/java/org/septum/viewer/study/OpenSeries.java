package org.septum.viewer.study;

import java.io.IOException;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;

/**
 * A series whose pixels are in memory.
 *
 * @param auto a window that fits its values
 */
public record OpenSeries(SeriesSource source, LeasedVolume pixels, WindowLevel auto) implements AutoCloseable {
    /** Loads the pixels and looks at them once; takes as long as reading the files. */
    public static OpenSeries load(SeriesSource source, Progress progress) throws IOException {
        Volume volume = source.load(progress.part(0, 0.95));
        try {
            progress.report(0.95, "Choosing a window");
            return new OpenSeries(source, new LeasedVolume(volume), AutoWindow.of(volume));
        } catch (RuntimeException e) {
            volume.close();
            throw e;
        }
    }

    public SeriesInfo info() {
        return source.info();
    }

    public Grid grid() {
        return pixels.grid();
    }

    /** The window shown first: the files' own, else one that fits. */
    public WindowLevel firstWindow() {
        return source.storedWindow().orElse(auto);
    }

    @Override
    public void close() {
        pixels.close();
    }
}
