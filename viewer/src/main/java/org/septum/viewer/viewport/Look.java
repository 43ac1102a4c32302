package org.septum.viewer.viewport;

/**
 * Where a viewport looks, whatever its size and shape.
 *
 * @param zoom 1 fits the picture into its tile
 * @param panX picture's shift to the right, in widths of the fitted picture
 * @param panY picture's shift down, in heights of the fitted picture
 */
public record Look(double zoom, double panX, double panY) {
    public static final Look FIT = new Look(1, 0, 0);
    public static final double LEAST_ZOOM = 0.25;
    public static final double MOST_ZOOM = 24;

    /** Zooms by a factor while the point at (x, y), given from the tile's centre in sizes of the fitted
     * picture, stays where it is. */
    public Look zoomedAt(double factor, double x, double y) {
        double next = Math.clamp(zoom * factor, LEAST_ZOOM, MOST_ZOOM);
        double by = next / zoom;
        return new Look(next, x - (x - panX) * by, y - (y - panY) * by);
    }

    public Look panned(double dx, double dy) {
        return new Look(zoom, panX + dx, panY + dy);
    }
}
