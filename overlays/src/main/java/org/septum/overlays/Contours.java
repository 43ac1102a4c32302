package org.septum.overlays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Traces the border of a label by marching squares on the pixel centres (Lorensen and Cline's idea in two dimensions), half-way
 * between inside and outside. Areas that touch at a corner only stay apart. What lies beyond the picture counts as outside, so
 * every line is closed.
 */
public final class Contours {
    static final int SMOOTHING = 30;

    private final byte[] labels;
    private final int columns;
    private final int rows;
    private final int value;
    /** Per crossing of the border with a link between neighbouring centres: the crossing the line goes to next, -1 for none. */
    private final int[] next;

    private Contours(byte[] labels, int columns, int rows, int value) {
        this.labels = labels;
        this.columns = columns;
        this.rows = rows;
        this.value = value;
        next = new int[2 * (columns + 2) * (rows + 2)];
        Arrays.fill(next, -1);
    }

    /**
     * The border of one label as traced: corners cut, steps left. Outer borders and holes, in the order they are met from the
     * top.
     */
    public static List<Contour> of(byte[] labels, int columns, int rows, int value) {
        return new Contours(labels, columns, rows, value).trace();
    }

    /** The border of one label as smooth lines, for drawing. */
    public static List<Contour> smooth(byte[] labels, int columns, int rows, int value) {
        return of(labels, columns, rows, value).stream().map(c -> c.smoothed(SMOOTHING)).toList();
    }

    private List<Contour> trace() {
        for (int y = -1; y < rows; y++) {
            for (int x = -1; x < columns; x++) {
                link(x, y);
            }
        }
        List<Contour> found = new ArrayList<>();
        for (int crossing = 0; crossing < next.length; crossing++) {
            if (next[crossing] >= 0) {
                found.add(follow(crossing));
            }
        }
        return found;
    }

    private boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < columns && y < rows && Byte.toUnsignedInt(labels[y * columns + x]) == value;
    }

    /**
     * Joins the crossings of the square whose upper left corner is the centre of pixel (x, y): from where a run of inside corners
     * ends to where it began.
     */
    private void link(int x, int y) {
        boolean first = inside(x, y);
        if (first == inside(x + 1, y) && first == inside(x + 1, y + 1) && first == inside(x, y + 1)) {
            return; // no border here, as in nearly all squares
        }
        boolean[] corner = {first, inside(x + 1, y), inside(x + 1, y + 1), inside(x, y + 1)};
        int[] edge = {across(x, y), down(x + 1, y), across(x, y + 1), down(x, y)};
        for (int in = 0; in < 4; in++) {
            if (!corner[in] && corner[(in + 1) % 4]) {
                int out = (in + 1) % 4;
                while (corner[(out + 1) % 4]) {
                    out = (out + 1) % 4;
                }
                next[edge[out]] = edge[in];
            }
        }
    }

    /** The link from pixel (x, y) to its right-hand neighbour. */
    private int across(int x, int y) {
        return 2 * ((y + 1) * (columns + 2) + x + 1);
    }

    /** The link from pixel (x, y) to the one below. */
    private int down(int x, int y) {
        return across(x, y) + 1;
    }

    private Contour follow(int start) {
        int length = 0;
        for (int at = start; length == 0 || at != start; at = next[at]) {
            length++;
        }
        double[] px = new double[length];
        double[] py = new double[length];
        int at = start;
        for (int i = 0; i < length; i++) {
            int node = at / 2;
            boolean isDown = at % 2 == 1;
            px[i] = node % (columns + 2) - 1 + (isDown ? 0.5 : 1);
            py[i] = node / (columns + 2) - 1 + (isDown ? 1 : 0.5);
            int following = next[at];
            next[at] = -1;
            at = following;
        }
        return new Contour(px, py);
    }
}
