package org.septum.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.Grid;

/** One slice's rectangle in a viewport, in pixels. */
public record Tile(int slice, int x, int y, int width, int height) {
    private static final int GAP = 2;
    /** Room for the words above and below a mosaic, in units of layout. */
    private static final int HEAD = 48;
    private static final int FOOT = 34;

    public boolean contains(double px, double py) {
        return px >= x && py >= y && px < x + width && py < y + height;
    }

    /**
     * The tiles of a viewport in the state's layout; none while nothing is shown.
     *
     * @param density pixels per unit of layout
     */
    public static List<Tile> of(ViewportState state, int width, int height, double density) {
        if (state.grid().isEmpty() || width < 1 || height < 1) {
            return List.of();
        }
        Grid grid = state.grid().get();
        return state.layout() == Layout.MOSAIC && grid.slices() > 1
                ? mosaic(grid, width, height, density)
                : List.of(new Tile(state.slice(), 0, 0, width, height));
    }

    private static List<Tile> mosaic(Grid grid, int width, int height, double density) {
        int top = (int) Math.round(HEAD * density);
        int room = Math.max(1, height - top - (int) Math.round(FOOT * density));
        int across = columns(grid, width, room);
        int down = (grid.slices() + across - 1) / across;
        int w = Math.max(1, (width - GAP * (across - 1)) / across);
        int h = Math.max(1, (room - GAP * (down - 1)) / down);
        List<Tile> tiles = new ArrayList<>();
        for (int slice = 0; slice < grid.slices(); slice++) {
            tiles.add(new Tile(slice, slice % across * (w + GAP), top + slice / across * (h + GAP), w, h));
        }
        return tiles;
    }

    /** The number of tiles in a row that makes the pictures largest. */
    private static int columns(Grid grid, int width, int height) {
        double pictureWidth = grid.columns() * grid.toPatient().spacing(0);
        double pictureHeight = grid.rows() * grid.toPatient().spacing(1);
        int best = 1;
        double bestScale = 0;
        for (int across = 1; across <= grid.slices(); across++) {
            int down = (grid.slices() + across - 1) / across;
            double scale = Math.min(width / (double) across / pictureWidth, height / (double) down / pictureHeight);
            if (scale > bestScale) {
                bestScale = scale;
                best = across;
            }
        }
        return best;
    }
}
