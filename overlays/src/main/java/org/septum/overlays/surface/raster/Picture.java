package org.septum.overlays.surface.raster;

/**
 * Opaque pixels 0xFFRRGGBB, row by row from the top.
 *
 * @param pixels at least width × height of them; whoever draws writes to the array
 */
public record Picture(int[] pixels, int width, int height) {
    public Picture {
        if (width < 1 || height < 1 || pixels.length < Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("%d pixels for %d × %d".formatted(pixels.length, width, height));
        }
    }

    public static Picture of(int width, int height) {
        return new Picture(new int[Math.multiplyExact(width, height)], width, height);
    }
}
