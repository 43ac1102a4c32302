package org.septum.viewer.viewport;

import java.util.Arrays;
import org.septum.imaging.Grid;
import org.septum.viewer.study.OpenSeries;

/**
 * Draws a viewport's state into a raster: each tile's frame, windowed and resampled, with the overlay on top. Holds buffers of
 * its own between calls; one renderer is used by one thread at a time.
 */
public final class FrameRenderer {
    private static final int BLACK = 0xFF000000;

    private final OverlayPainter overlays = new OverlayPainter();
    private float[] values = new float[0];
    private int[] colours = new int[0];

    /** @return false when the series was closed meanwhile and the raster is therefore not complete */
    public boolean render(ViewportState state, Raster out) {
        Arrays.fill(out.pixels(), BLACK);
        for (Tile tile : Tile.of(state, out.width(), out.height(), out.density())) {
            if (!renderTile(state, tile, out)) {
                return false;
            }
        }
        return true;
    }

    private boolean renderTile(ViewportState state, Tile tile, Raster out) {
        OpenSeries series = state.series().orElseThrow();
        Grid grid = series.grid();
        boolean colour = series.source().isColour();
        if (!(colour ? readColours(series, tile.slice(), state.phase()) : readValues(series, tile.slice(), state.phase()))) {
            return false;
        }
        ViewGeometry geometry = ViewGeometry.of(grid, state.look(), tile);
        Sampling x = Sampling.along(tile.x(), tile.x() + tile.width(), geometry.left(), geometry.scaleX(), grid.columns(),
                state.interpolation());
        Sampling y = Sampling.along(tile.y(), tile.y() + tile.height(), geometry.top(), geometry.scaleY(), grid.rows(),
                state.interpolation());
        GreyRamp ramp = GreyRamp.of(state.window(), series.source().display().inverted());
        for (int j = 0; j < y.length(); j++) {
            if (colour) {
                colourRow(grid, x, y, j, out);
            } else {
                row(grid, ramp, x, y, j, out);
            }
        }
        if (state.overlay().isVisible()) {
            overlays.paint(state, tile, geometry, out);
        }
        HighlightPainter.paint(state, tile, geometry, out);
        return true;
    }

    private boolean readValues(OpenSeries series, int slice, int phase) {
        if (values.length < series.grid().frameSize()) {
            values = new float[series.grid().frameSize()];
        }
        return series.pixels().read(slice, phase, values);
    }

    private boolean readColours(OpenSeries series, int slice, int phase) {
        if (colours.length < series.grid().frameSize()) {
            colours = new int[series.grid().frameSize()];
        }
        return series.pixels().colours(slice, phase, colours);
    }

    /** Colours are shown as they are: a window is for values. */
    private void colourRow(Grid grid, Sampling x, Sampling y, int j, Raster out) {
        int upper = y.low()[j] * grid.columns();
        int lower = y.high(j, grid.rows()) * grid.columns();
        float v = y.share()[j];
        int at = (y.from() + j) * out.width() + x.from();
        for (int i = 0; i < x.length(); i++) {
            int a = x.low()[i];
            int b = x.high(i, grid.columns());
            float u = x.share()[i];
            int rgb = 0xFF000000;
            for (int shift = 0; shift <= 16; shift += 8) {
                float top = mixed(colours[upper + a], colours[upper + b], shift, u);
                float bottom = mixed(colours[lower + a], colours[lower + b], shift, u);
                rgb |= (int) (top + v * (bottom - top) + 0.5f) << shift;
            }
            out.pixels()[at + i] = rgb;
        }
    }

    private static float mixed(int first, int second, int shift, float share) {
        int from = first >> shift & 0xFF;
        return from + share * ((second >> shift & 0xFF) - from);
    }

    private void row(Grid grid, GreyRamp ramp, Sampling x, Sampling y, int j, Raster out) {
        int upper = y.low()[j] * grid.columns();
        int lower = y.high(j, grid.rows()) * grid.columns();
        float v = y.share()[j];
        int at = (y.from() + j) * out.width() + x.from();
        for (int i = 0; i < x.length(); i++) {
            int a = x.low()[i];
            int b = x.high(i, grid.columns());
            float u = x.share()[i];
            float top = values[upper + a] + u * (values[upper + b] - values[upper + a]);
            float bottom = values[lower + a] + u * (values[lower + b] - values[lower + a]);
            int g = ramp.grey(top + v * (bottom - top));
            out.pixels()[at + i] = 0xFF000000 | g << 16 | g << 8 | g;
        }
    }
}
