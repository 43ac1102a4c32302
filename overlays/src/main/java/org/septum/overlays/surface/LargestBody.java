package org.septum.overlays.surface;

/**
 * The largest connected body of a mask, with all it encloses. Samples touch where they share a face. What is outside is
 * reached from the edges of the box around the mask, where two of its sides meet: a hollow that a side cuts open, as the
 * skull's at the neck, is enclosed all the same.
 */
final class LargestBody {
    private final boolean[] open;
    private final int columns;
    private final int rows;
    private final int slices;
    private final int[] waiting;

    private LargestBody(boolean[] open, int columns, int rows, int slices) {
        this.open = open;
        this.columns = columns;
        this.rows = rows;
        this.slices = slices;
        waiting = new int[open.length];
    }

    /** @return which samples belong to the body: none where none is marked */
    static boolean[] filled(boolean[] mask, int columns, int rows, int slices) {
        boolean[] around = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            around[i] = !mask[i];
        }
        boolean[] enclosed = new LargestBody(around, columns, rows, slices).hollow();
        return new LargestBody(enclosed, columns, rows, slices).largest();
    }

    private boolean[] largest() {
        int[] part = new int[open.length];
        int parts = 0;
        int best = 0;
        int most = 0;
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                int size = flood(i, part, ++parts);
                if (size > most) {
                    most = size;
                    best = parts;
                }
            }
        }
        boolean[] body = new boolean[open.length];
        for (int i = 0; i < body.length; i++) {
            body[i] = best > 0 && part[i] == best;
        }
        return body;
    }

    /** What cannot be reached from outside. */
    private boolean[] hollow() {
        int[] part = new int[open.length];
        for (int i = 0; i < open.length; i++) {
            if (open[i] && atEdge(i)) {
                flood(i, part, 1);
            }
        }
        boolean[] inside = new boolean[open.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = part[i] == 0;
        }
        return inside;
    }

    private boolean atEdge(int i) {
        int x = i % columns;
        int y = i / columns % rows;
        int z = i / columns / rows;
        int sides = (x == 0 || x == columns - 1 ? 1 : 0) + (y == 0 || y == rows - 1 ? 1 : 0)
                + (z == 0 || z == slices - 1 ? 1 : 0);
        return sides >= 2;
    }

    /** Marks what is open and connected with a sample, and closes it; @return how many samples */
    private int flood(int start, int[] part, int number) {
        int frame = columns * rows;
        int end = 0;
        waiting[end++] = start;
        open[start] = false;
        for (int next = 0; next < end; next++) {
            int i = waiting[next];
            part[i] = number;
            int x = i % columns;
            int y = i / columns % rows;
            end = reach(x > 0, i - 1, end);
            end = reach(x < columns - 1, i + 1, end);
            end = reach(y > 0, i - columns, end);
            end = reach(y < rows - 1, i + columns, end);
            end = reach(i >= frame, i - frame, end);
            end = reach(i < open.length - frame, i + frame, end);
        }
        return end;
    }

    private int reach(boolean there, int i, int end) {
        if (there && open[i]) {
            open[i] = false;
            waiting[end] = i;
            return end + 1;
        }
        return end;
    }
}
