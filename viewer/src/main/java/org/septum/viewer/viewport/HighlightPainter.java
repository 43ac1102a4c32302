package org.septum.viewer.viewport;

import java.util.List;
import org.septum.imaging.Grid;
import org.septum.overlays.Contour;
import org.septum.overlays.Contours;

/** Draws what is pointed at: a light filling with a line around it. */
final class HighlightPainter {
    private static final int AMBER = 0xFFD27A;
    private static final float OPACITY = 0.35f;
    private static final double LINE = 1.4;

    private HighlightPainter() { }

    static void paint(ViewportState state, Tile tile, ViewGeometry geometry, Raster out) {
        if (state.highlight().isEmpty() || state.grid().isEmpty()) {
            return;
        }
        Grid grid = state.grid().get();
        byte[] mask = state.highlight().get().mask().of(tile.slice(), state.phase());
        List<Contour> lines = Contours.smooth(mask, grid.columns(), grid.rows(), 1);
        OverlayPainter.within(tile, lines, geometry, 2).ifPresent(coverage -> {
            coverage.fill(lines, geometry);
            OverlayPainter.blend(coverage, AMBER, OPACITY, out);
            Coverage line = new Coverage(coverage.area());
            line.stroke(lines, geometry, LINE * out.density());
            OverlayPainter.blend(line, AMBER, 1, out);
        });
    }
}
