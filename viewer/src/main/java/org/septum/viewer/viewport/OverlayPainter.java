package org.septum.viewer.viewport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.septum.overlays.Contour;
import org.septum.viewer.viewport.OverlayState.StructureStyle;

/**
 * Draws the structures of one frame over it, at the screen's resolution: smooth outlines and areas while the picture is
 * smoothed, the label map's own pixels while it is not. For one thread.
 */
final class OverlayPainter {
    /** Width of an outline in units of the layout. It lies inside its structure, so that neighbours do not hide each other's. */
    private static final double LINE = 1.6;
    private static final double LINE_IN_MOSAIC = 1.1;
    /** Half the width of a dashed line, the length of a dash and of a gap, in units of layout. */
    private static final double DASHED = 0.6;
    private static final double DASH = 5;
    private static final double GAP = 4;
    private static final float DASH_OPACITY = 0.85f;

    private final ContourCache contours = new ContourCache();

    void paint(ViewportState state, Tile tile, ViewGeometry geometry, Raster out) {
        boolean smooth = state.interpolation() == Interpolation.LINEAR;
        for (StructureStyle style : state.overlay().styles()) {
            if (style.visible() && style.paint().fills()) {
                List<Contour> lines = contours.of(state.overlay(), tile.slice(), state.phase(), style.value(), smooth);
                within(tile, lines, geometry, 1).ifPresent(coverage -> {
                    coverage.fill(lines, geometry);
                    blend(coverage, style.rgb(), (float) style.opacity(), out);
                });
            }
        }
        if (isBesideDifferent(state, tile)) {
            state.overlay().styles().stream().filter(StructureStyle::visible)
                    .forEach(style -> dashed(state, tile, geometry, style, out));
        }
        for (StructureStyle style : state.overlay().styles()) {
            if (style.visible() && style.paint().outlines()) {
                outline(state, tile, geometry, style, out);
            }
        }
    }

    private static boolean isBesideDifferent(ViewportState state, Tile tile) {
        return state.overlay().beside().isPresent() && !Arrays.equals(
                state.overlay().beside().get().frame(tile.slice(), state.phase()),
                state.overlay().map().orElseThrow().frame(tile.slice(), state.phase()));
    }

    /** Paler than the structure's own colour, so that the two lines are told apart where they cross. */
    private void dashed(ViewportState state, Tile tile, ViewGeometry geometry, StructureStyle style, Raster out) {
        boolean smooth = state.interpolation() == Interpolation.LINEAR;
        List<Contour> lines = contours.borderBeside(state.overlay(), tile.slice(), state.phase(), style.value(), smooth);
        within(tile, lines, geometry, 2).ifPresent(coverage -> {
            coverage.dash(lines, geometry, DASHED * out.density(), DASH * out.density(), GAP * out.density());
            blend(coverage, mix(style.rgb(), 0xFFFFFF, 110), DASH_OPACITY, out);
        });
    }

    private void outline(ViewportState state, Tile tile, ViewGeometry geometry, StructureStyle style, Raster out) {
        boolean smooth = state.interpolation() == Interpolation.LINEAR;
        List<Contour> lines = contours.border(state.overlay(), tile.slice(), state.phase(), style.value(), smooth);
        within(tile, lines, geometry, 1).ifPresent(coverage -> {
            coverage.fill(lines, geometry);
            Coverage line = new Coverage(coverage.area());
            double width = state.layout() == Layout.MOSAIC ? LINE_IN_MOSAIC : LINE;
            line.stroke(lines, geometry, width * out.density());
            coverage.keep(line);
            blend(coverage, style.rgb(), 1, out);
        });
    }

    /** A coverage just large enough for the lines' part of the tile; empty where none of it shows. */
    static Optional<Coverage> within(Tile tile, List<Contour> lines, ViewGeometry geometry, double margin) {
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        for (Contour line : lines) {
            for (int i = 0; i < line.size(); i++) {
                x0 = Math.min(x0, line.x()[i]);
                x1 = Math.max(x1, line.x()[i]);
                y0 = Math.min(y0, line.y()[i]);
                y1 = Math.max(y1, line.y()[i]);
            }
        }
        int left = (int) Math.max(tile.x(), Math.floor(geometry.left() + x0 * geometry.scaleX() - margin));
        int top = (int) Math.max(tile.y(), Math.floor(geometry.top() + y0 * geometry.scaleY() - margin));
        int right = (int) Math.min(tile.x() + tile.width(), Math.ceil(geometry.left() + x1 * geometry.scaleX() + margin));
        int bottom = (int) Math.min(tile.y() + tile.height(), Math.ceil(geometry.top() + y1 * geometry.scaleY() + margin));
        return lines.isEmpty() || right <= left || bottom <= top
                ? Optional.empty()
                : Optional.of(new Coverage(new Tile(tile.slice(), left, top, right - left, bottom - top)));
    }

    static void blend(Coverage coverage, int rgb, float opacity, Raster out) {
        Tile area = coverage.area();
        for (int y = 0; y < area.height(); y++) {
            int at = (area.y() + y) * out.width() + area.x();
            for (int x = 0; x < area.width(); x++) {
                int a = Math.round(coverage.at(x, y) * opacity * 256);
                if (a > 0) {
                    out.pixels()[at + x] = mix(out.pixels()[at + x], rgb, a);
                }
            }
        }
    }

    private static int mix(int below, int above, int a) {
        int r = channel(below >> 16 & 255, above >> 16 & 255, a);
        int g = channel(below >> 8 & 255, above >> 8 & 255, a);
        int b = channel(below & 255, above & 255, a);
        return 0xFF000000 | r << 16 | g << 8 | b;
    }

    private static int channel(int below, int above, int a) {
        return below + ((above - below) * a >> 8);
    }
}
