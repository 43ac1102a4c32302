package org.septum.overlays.surface;

/**
 * A mesh with what it shows and how.
 *
 * @param id short stable name, used in file names
 * @param name what a reader sees
 * @param rgb colour as 0xRRGGBB
 * @param opacity 0 to 1, looked at straight on
 */
public record Surface(String id, String name, int rgb, double opacity, Mesh mesh) { }
