package org.septum.viewer.study;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.window.AutoWindow;
import org.septum.imaging.window.WindowLevel;

/**
 * A series whose pixels are in memory.
 *
 * @param auto a window that fits its values
 * @param loading how long it took to read
 */
public record OpenSeries(SeriesSource source, FramePixels pixels, WindowLevel auto, Duration loading) implements AutoCloseable {
    /** Loads the pixels and looks at them once; takes as long as reading the files. */
    public static OpenSeries load(SeriesSource source, Progress progress) throws IOException {
        long start = System.nanoTime();
        Volume volume = source.load(progress.part(0, 0.95));
        try {
            Duration loading = Duration.ofNanos(System.nanoTime() - start);
            progress.report(0.95, "Choosing a window");
            return new OpenSeries(source, new LeasedVolume(volume), AutoWindow.of(volume), loading);
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

    /** Milliseconds after the R wave, or the phases' own numbers where the files do not say. */
    public List<Double> phaseTimes() {
        List<Double> ms = info().triggerTimesMs();
        return !ms.isEmpty() ? ms : IntStream.range(0, grid().phases()).mapToObj(p -> (double) p).toList();
    }

    /** The window shown first: the files' own, else one that fits. */
    public WindowLevel firstWindow() {
        return source.display().window().orElse(auto);
    }

    @Override
    public void close() {
        pixels.close();
    }
}
