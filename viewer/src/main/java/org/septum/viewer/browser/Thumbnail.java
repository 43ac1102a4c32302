package org.septum.viewer.browser;

import java.io.IOException;
import org.septum.viewer.study.AutoWindow;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.WindowLevel;
import org.septum.viewer.viewport.Raster;

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
        try {
            return new Picture(shrink(series.preview()));
        } catch (IOException e) {
            return new Missing(e.getMessage());
        }
    }

    /** The middle of the picture, square, each pixel the mean of what it covers. */
    private static Raster shrink(SeriesSource.Preview preview) {
        WindowLevel window = AutoWindow.of(preview.values());
        Raster out = Raster.of(SIZE, SIZE);
        double height = preview.rows() * preview.aspect();
        double side = Math.min(preview.columns(), height) / SIZE;
        double left = (preview.columns() - side * SIZE) / 2;
        double top = (height - side * SIZE) / 2;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double value = mean(preview, left + x * side, (top + y * side) / preview.aspect(), side, side / preview.aspect());
                int g = (int) Math.clamp((value - window.black()) / window.width() * 255, 0, 255);
                out.pixels()[y * SIZE + x] = 0xFF000000 | g << 16 | g << 8 | g;
            }
        }
        return out;
    }

    private static double mean(SeriesSource.Preview p, double left, double top, double width, double height) {
        int x0 = Math.clamp((int) left, 0, p.columns() - 1);
        int y0 = Math.clamp((int) top, 0, p.rows() - 1);
        int x1 = Math.clamp((int) Math.ceil(left + width), x0 + 1, p.columns());
        int y1 = Math.clamp((int) Math.ceil(top + height), y0 + 1, p.rows());
        double sum = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                sum += p.values()[y * p.columns() + x];
            }
        }
        return sum / ((x1 - x0) * (y1 - y0));
    }
}
