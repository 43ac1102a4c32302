package org.septum.viewer.viewport;

/**
 * Where a viewport looks, apart from its size.
 *
 * @param zoom 1 fits the picture into its tile
 * @param panX picture's shift to the right, as a share of the tile's width
 * @param panY picture's shift down, as a share of the tile's height
 */
public record Look(double zoom, double panX, double panY) {
    public static final Look FIT = new Look(1, 0, 0);
    public static final double LEAST_ZOOM = 0.25;
    public static final double MOST_ZOOM = 24;

    /** Zooms by a factor while the point at (x, y), given from the tile's centre as shares of its size, stays where it is. */
    public Look zoomedAt(double factor, double x, double y) {
        double next = Math.clamp(zoom * factor, LEAST_ZOOM, MOST_ZOOM);
        double by = next / zoom;
        return new Look(next, x - (x - panX) * by, y - (y - panY) * by);
    }

    public Look panned(double dx, double dy) {
        return new Look(zoom, panX + dx, panY + dy);
    }
}
