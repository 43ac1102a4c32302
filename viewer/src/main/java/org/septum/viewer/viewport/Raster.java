package org.septum.viewer.viewport;

/**
 * Pixels in IntArgbPre, row by row. The array belongs to whoever draws.
 *
 * @param density pixels per unit of layout: 1 on an ordinary screen, 2 on a dense one
 */
public record Raster(int[] pixels, int width, int height, double density) {
    public static Raster of(int width, int height) {
        return of(width, height, 1);
    }

    public static Raster of(int width, int height, double density) {
        return new Raster(new int[Math.multiplyExact(width, height)], width, height, density);
    }

    public int at(int x, int y) {
        return pixels[y * width + x];
    }
}
