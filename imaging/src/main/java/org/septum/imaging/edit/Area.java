package org.septum.imaging.edit;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A set of pixels of a frame. Immutable. Two pixels are neighbours where they share a side. */
public final class Area {
    private final PixelPlane plane;
    private final boolean[] inside;

    private Area(PixelPlane plane, boolean[] inside) {
        this.plane = plane;
        this.inside = inside;
    }

    /** @param which pixel indices, row by row */
    public static Area of(PixelPlane plane, IntPredicate which) {
        boolean[] inside = new boolean[plane.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = which.test(i);
        }
        return new Area(plane, inside);
    }

    /** @param inside becomes the area's own */
    static Area owning(PixelPlane plane, boolean[] inside) {
        return new Area(plane, inside);
    }

    public static Area none(PixelPlane plane) {
        return new Area(plane, new boolean[plane.size()]);
    }

    /** The pixels with one value, 0 to 255. */
    public static Area labelled(PixelPlane plane, byte[] labels, int value) {
        return of(plane, i -> Byte.toUnsignedInt(labels[i]) == value);
    }

    public PixelPlane plane() {
        return plane;
    }

    public boolean has(int pixel) {
        return inside[pixel];
    }

    /** False beyond the picture. */
    public boolean has(int column, int row) {
        return plane.contains(column, row) && inside[plane.index(column, row)];
    }

    public int count() {
        int n = 0;
        for (boolean b : inside) {
            n += b ? 1 : 0;
        }
        return n;
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    public Area and(Area other) {
        return of(plane, i -> inside[i] && other.inside[i]);
    }

    public Area or(Area other) {
        return of(plane, i -> inside[i] || other.inside[i]);
    }

    public Area minus(Area other) {
        return of(plane, i -> inside[i] && !other.inside[i]);
    }

    public Area inverse() {
        return of(plane, i -> !inside[i]);
    }

    /** With every pixel that touches it at a side or corner. */
    public Area grown() {
        return of(plane, i -> inside[i] || touches(i % plane.columns(), i / plane.columns()));
    }

    private boolean touches(int column, int row) {
        for (int y = row - 1; y <= row + 1; y++) {
            for (int x = column - 1; x <= column + 1; x++) {
                if (has(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Without the pixels that touch the outside, or the picture's edge, at a side or corner. */
    public Area shrunk() {
        return of(plane, i -> inside[i] && isDeep(i % plane.columns(), i / plane.columns()));
    }

    private boolean isDeep(int column, int row) {
        for (int y = row - 1; y <= row + 1; y++) {
            for (int x = column - 1; x <= column + 1; x++) {
                if (!has(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** With the holes: pixels from which no way of neighbours outside leads to the picture's edge. */
    public Area filled() {
        return new Area(plane, Flood.unreachedFromEdge(plane, inside));
    }

    /** The part connected with a pixel; empty where the pixel is not in the area. */
    public Area part(int pixel) {
        return new Area(plane, Flood.from(plane, inside, pixel));
    }

    /** Its largest connected part; of two alike the one met first from the top. */
    public Area largestPart() {
        Area rest = this;
        Area largest = none(plane);
        for (int i = 0; i < inside.length; i++) {
            if (rest.inside[i]) {
                Area part = rest.part(i);
                rest = rest.minus(part);
                largest = part.count() > largest.count() ? part : largest;
            }
        }
        return largest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Area a && plane.equals(a.plane) && Arrays.equals(inside, a.inside);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(inside);
    }

    @Override
    public String toString() {
        return "Area of %d pixels".formatted(count());
    }
}
