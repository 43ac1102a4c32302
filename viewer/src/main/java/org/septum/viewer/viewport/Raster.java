package org.septum.viewer.viewport;

/** Pixels in IntArgbPre, row by row. The array belongs to whoever draws. */
public record Raster(int[] pixels, int width, int height) {
    public static Raster of(int width, int height) {
        return new Raster(new int[Math.multiplyExact(width, height)], width, height);
    }

    public int at(int x, int y) {
        return pixels[y * width + x];
    }
}
