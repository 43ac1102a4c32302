package org.septum.viewer.viewport;

import java.util.List;
import org.septum.imaging.Grid;
import org.septum.viewer.phantom.MemorySeries;
import org.septum.viewer.study.OpenSeries;

/** The tiles of a stack laid out side by side. */
final class MosaicStates {
    private MosaicStates() { }

    static List<Tile> tiles(Grid grid, int width, int height) {
        try (OpenSeries series = MemorySeries.of(grid, (c, r, s, p) -> 0).open()) {
            return Tile.of(ViewportState.EMPTY.showing(series).withLayout(Layout.MOSAIC), width, height, 1);
        }
    }
}
