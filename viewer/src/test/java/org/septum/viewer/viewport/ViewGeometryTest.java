package org.septum.viewer.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;

class ViewGeometryTest {
    private static Grid grid(int columns, int rows, int slices, double dx, double dy) {
        return new Grid(columns, rows, slices, 1, Affine.ofRows(dx, 0, 0, 0, 0, dy, 0, 0, 0, 0, 8, 0));
    }

    @Test
    void fittedPictureTouchesTheTileAndIsCentred() {
        ViewGeometry g = ViewGeometry.of(grid(100, 50, 1, 1, 1), Look.FIT, new Tile(0, 0, 0, 400, 400));
        assertEquals(4, g.scaleX(), 1e-12);
        assertEquals(0, g.left(), 1e-12);
        assertEquals(100, g.top(), 1e-12);
        assertEquals(2, g.viewX(0), 1e-12);
    }

    @Test
    void pixelsKeepTheirShapeInMillimetres() {
        ViewGeometry g = ViewGeometry.of(grid(100, 100, 1, 1, 2), Look.FIT, new Tile(0, 0, 0, 400, 400));
        assertEquals(2, g.scaleX(), 1e-12);
        assertEquals(4, g.scaleY(), 1e-12);
    }

    @Test
    void zoomKeepsThePointUnderTheMouse() {
        Random random = new Random(1);
        Grid grid = grid(160, 120, 1, 1.3, 0.9);
        Tile tile = new Tile(0, 30, 10, 700, 300);
        for (int n = 0; n < 200; n++) {
            Look before = new Look(0.5 + 4 * random.nextDouble(), random.nextGaussian(), random.nextGaussian());
            ViewGeometry fit = ViewGeometry.of(grid, Look.FIT, tile);
            double x = tile.x() + random.nextDouble() * tile.width();
            double y = tile.y() + random.nextDouble() * tile.height();
            Look after = before.zoomedAt(0.7 + random.nextDouble(),
                    (x - tile.x() - tile.width() / 2.0) / (fit.scaleX() * grid.columns()),
                    (y - tile.y() - tile.height() / 2.0) / (fit.scaleY() * grid.rows()));
            ViewGeometry a = ViewGeometry.of(grid, before, tile);
            ViewGeometry b = ViewGeometry.of(grid, after, tile);
            assertEquals(a.column(x), b.column(x), 1e-9);
            assertEquals(a.row(y), b.row(y), 1e-9);
        }
    }

    @Test
    void zoomStaysWithinItsLimits() {
        assertEquals(Look.MOST_ZOOM, Look.FIT.zoomedAt(1e6, 0, 0).zoom());
        assertEquals(Look.LEAST_ZOOM, Look.FIT.zoomedAt(1e-6, 0, 0).zoom());
    }

    @Test
    void thereAndBack() {
        ViewGeometry g = ViewGeometry.of(grid(64, 64, 1, 1, 1), new Look(2.5, 0.1, -0.2), new Tile(0, 5, 7, 311, 223));
        assertEquals(17.25, g.column(g.viewX(17.25)), 1e-9);
        assertEquals(40.5, g.row(g.viewY(40.5)), 1e-9);
    }

    @Test
    void mosaicTilesDoNotOverlapAndStayInside() {
        for (int slices = 2; slices < 30; slices++) {
            List<Tile> tiles = MosaicStates.tiles(grid(64, 64, slices, 1, 1), 900, 700);
            assertEquals(slices, tiles.size());
            for (Tile a : tiles) {
                assertTrue(a.x() >= 0 && a.y() >= 0 && a.x() + a.width() <= 900 && a.y() + a.height() <= 700, a.toString());
                assertTrue(tiles.stream().allMatch(b -> a == b || apart(a, b)), a.toString());
            }
        }
    }

    private static boolean apart(Tile a, Tile b) {
        return a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x()
                || a.y() + a.height() <= b.y() || b.y() + b.height() <= a.y();
    }
}
