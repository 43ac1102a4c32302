package org.septum.imaging.edit;

import java.util.Arrays;

/** Spreads from pixels to their neighbours, nearest first. */
final class Flood {
    private final PixelPlane plane;
    private final boolean[] open;
    /** Per pixel the one its flood began at, −1 where none came. */
    private final int[] origin;
    private final int[] queue;
    private int head;
    private int tail;

    /** @param open where the flood may go */
    private Flood(PixelPlane plane, boolean[] open) {
        this.plane = plane;
        this.open = open;
        origin = new int[plane.size()];
        Arrays.fill(origin, -1);
        queue = new int[plane.size()];
    }

    /** The pixels of an area connected with one of them; none where it is not in the area. */
    static boolean[] from(PixelPlane plane, boolean[] inside, int pixel) {
        Flood flood = new Flood(plane, inside);
        flood.reach(pixel, pixel);
        flood.spread();
        return flood.reached();
    }

    /** What a flood of everything that is not inside, coming from the picture's edge, leaves dry. */
    static boolean[] unreachedFromEdge(PixelPlane plane, boolean[] inside) {
        boolean[] outside = new boolean[inside.length];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = !inside[i];
        }
        Flood flood = new Flood(plane, outside);
        for (int x = 0; x < plane.columns(); x++) {
            flood.begin(plane.index(x, 0));
            flood.begin(plane.index(x, plane.rows() - 1));
        }
        for (int y = 0; y < plane.rows(); y++) {
            flood.begin(plane.index(0, y));
            flood.begin(plane.index(plane.columns() - 1, y));
        }
        flood.spread();
        boolean[] dry = new boolean[inside.length];
        for (int i = 0; i < dry.length; i++) {
            dry[i] = flood.origin[i] < 0;
        }
        return dry;
    }

    /**
     * For each pixel of an area the nearest pixel outside it, by steps from neighbour to neighbour; −1 for pixels not in the area
     * and where there is nothing outside. Of several alike it is always the same.
     */
    static int[] nearestOutside(Area area) {
        PixelPlane plane = area.plane();
        Flood flood = new Flood(plane, area.inside());
        for (int i = 0; i < plane.size(); i++) {
            if (!area.has(i)) {
                flood.neighbours(i, i);
            }
        }
        flood.spread();
        return flood.origin;
    }

    private void begin(int pixel) {
        reach(pixel, pixel);
    }

    private void spread() {
        while (head < tail) {
            int pixel = queue[head++];
            neighbours(pixel, origin[pixel]);
        }
    }

    private void neighbours(int pixel, int from) {
        int x = pixel % plane.columns();
        if (x > 0) {
            reach(pixel - 1, from);
        }
        if (x < plane.columns() - 1) {
            reach(pixel + 1, from);
        }
        if (pixel >= plane.columns()) {
            reach(pixel - plane.columns(), from);
        }
        if (pixel < plane.size() - plane.columns()) {
            reach(pixel + plane.columns(), from);
        }
    }

    private void reach(int pixel, int from) {
        if (origin[pixel] < 0 && open[pixel]) {
            origin[pixel] = from;
            queue[tail++] = pixel;
        }
    }

    private boolean[] reached() {
        boolean[] reached = new boolean[origin.length];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = origin[i] >= 0;
        }
        return reached;
    }
}
