package org.septum.viewer.viewport;

import org.septum.imaging.Grid;
import org.septum.viewer.viewport.OverlayState.StructureStyle;

/**
 * Draws the structures of one frame over it. A view pixel between four voxels belongs to a structure by the bilinear weight of
 * the voxels that carry its label; the edge lies where that weight is one half, so edges are smooth at any zoom and still exactly
 * between the voxels they part.
 */
final class OverlayPainter {
    /** Half the width of an outline in view pixels. */
    private static final float HALF_LINE = 0.9f;

    void paint(ViewportState state, Tile tile, ViewGeometry geometry, Raster out) {
        Grid grid = state.grid().orElseThrow();
        byte[] labels = state.overlay().map().orElseThrow().frame(tile.slice(), state.phase());
        Sampling x = Sampling.along(tile.x(), tile.x() + tile.width(), geometry.left(), geometry.scaleX(), grid.columns(),
                Interpolation.LINEAR);
        Sampling y = Sampling.along(tile.y(), tile.y() + tile.height(), geometry.top(), geometry.scaleY(), grid.rows(),
                Interpolation.LINEAR);
        float scale = (float) Math.min(geometry.scaleX(), geometry.scaleY());
        for (StructureStyle style : state.overlay().styles()) {
            if (style.visible()) {
                new Pass(labels, grid, x, y, style, scale, out).run();
            }
        }
    }

    /** One structure. */
    private record Pass(byte[] labels, Grid grid, Sampling x, Sampling y, StructureStyle style, float scale, Raster out) {
        void run() {
            byte value = (byte) style.value();
            for (int j = 0; j < y.length(); j++) {
                int upper = y.low()[j] * grid.columns();
                int lower = y.high(j, grid.rows()) * grid.columns();
                int at = (y.from() + j) * out.width() + x.from();
                for (int i = 0; i < x.length(); i++) {
                    int a = x.low()[i];
                    int b = x.high(i, grid.columns());
                    int inside = (labels[upper + a] == value ? 1 : 0) + (labels[upper + b] == value ? 2 : 0)
                            + (labels[lower + a] == value ? 4 : 0) + (labels[lower + b] == value ? 8 : 0);
                    if (inside != 0) {
                        blend(at + i, alpha(inside == 15 ? 1 : weight(inside, x.share()[i], y.share()[j])));
                    }
                }
            }
        }

        private static float weight(int inside, float u, float v) {
            float top = ((inside & 1) != 0 ? 1 - u : 0) + ((inside & 2) != 0 ? u : 0);
            float bottom = ((inside & 4) != 0 ? 1 - u : 0) + ((inside & 8) != 0 ? u : 0);
            return top + v * (bottom - top);
        }

        /** Opacity at a point with this weight; the distance to the edge is (weight − ½) voxels across a straight edge. */
        private float alpha(float weight) {
            float distance = (weight - 0.5f) * scale;
            float fill = style.paint().fills() ? (float) style.opacity() * Math.clamp(distance + 0.5f, 0, 1) : 0;
            float line = style.paint().outlines() && weight < 1
                    ? Math.clamp(HALF_LINE + 0.5f - Math.abs(distance), 0, 1)
                    : 0;
            return Math.max(fill, line * 0.95f);
        }

        private void blend(int index, float alpha) {
            if (alpha <= 0) {
                return;
            }
            int p = out.pixels()[index];
            int a = Math.round(alpha * 256);
            int r = mix(p >> 16 & 255, style.rgb() >> 16 & 255, a);
            int g = mix(p >> 8 & 255, style.rgb() >> 8 & 255, a);
            int b = mix(p & 255, style.rgb() & 255, a);
            out.pixels()[index] = 0xFF000000 | r << 16 | g << 8 | b;
        }

        private static int mix(int below, int above, int a) {
            return below + ((above - below) * a >> 8);
        }
    }
}
