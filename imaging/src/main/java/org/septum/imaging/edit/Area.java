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
        boolean[] inside = new boolean[plane.size()];
        byte wanted = (byte) value;
        for (int i = 0; i < inside.length; i++) {
            inside[i] = labels[i] == wanted;
        }
        return new Area(plane, inside);
    }

    /** The area's own array, not to be written. */
    boolean[] inside() {
        return inside;
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
        for (boolean b : inside) {
            if (b) {
                return false;
            }
        }
        return true;
    }

    public Area and(Area other) {
        boolean[] both = inside.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.inside[i];
        }
        return new Area(plane, both);
    }

    public Area or(Area other) {
        boolean[] either = inside.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= other.inside[i];
        }
        return new Area(plane, either);
    }

    public Area minus(Area other) {
        boolean[] rest = inside.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= !other.inside[i];
        }
        return new Area(plane, rest);
    }

    public Area inverse() {
        boolean[] outside = new boolean[inside.length];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = !inside[i];
        }
        return new Area(plane, outside);
    }

    /** With every pixel that touches it at a side or corner. */
    public Area grown() {
        return new Area(plane, widened(widened(inside, 1), plane.columns()));
    }

    /** Without the pixels that touch the outside, or the picture's edge, at a side or corner. */
    public Area shrunk() {
        boolean[] deep = inverse().grown().inverse().inside;
        for (int x = 0; x < plane.columns(); x++) {
            deep[x] = false;
            deep[plane.index(x, plane.rows() - 1)] = false;
        }
        for (int y = 0; y < plane.rows(); y++) {
            deep[plane.index(0, y)] = false;
            deep[plane.index(plane.columns() - 1, y)] = false;
        }
        return new Area(plane, deep);
    }

    /** Each pixel together with its two neighbours along rows (stride 1) or columns. */
    private boolean[] widened(boolean[] of, int stride) {
        int columns = plane.columns();
        boolean[] wide = of.clone();
        for (int i = 0; i < of.length - stride; i++) {
            if (stride > 1 || i % columns < columns - 1) {
                wide[i] |= of[i + stride];
                wide[i + stride] |= of[i];
            }
        }
        return wide;
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
