package org.septum.imaging.edit;

import java.util.Arrays;

/**
 * What a closed line encloses. A line that crosses itself encloses what it goes round at least once, whichever way (the non-zero
 * rule without its sign), so that a loop made by a slip of the hand leaves no hole.
 */
public final class Polygon {
    private final PixelPlane plane;
    private final double[] column;
    private final double[] row;

    private Polygon(PixelPlane plane, double[] column, double[] row) {
        this.plane = plane;
        this.column = column;
        this.row = row;
    }

    /**
     * The pixels whose centres lie inside.
     *
     * @param column of each point, whole at pixel centres; the last point joins the first
     * @param row of each point
     */
    public static Area area(PixelPlane plane, double[] column, double[] row) {
        if (column.length != row.length) {
            throw new IllegalArgumentException("%d columns and %d rows".formatted(column.length, row.length));
        }
        boolean[] inside = new boolean[plane.size()];
        Polygon polygon = new Polygon(plane, column, row);
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double y : row) {
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        for (int y = (int) Math.max(0, Math.floor(top)); y <= Math.min(plane.rows() - 1, bottom); y++) {
            polygon.fillRow(y, inside);
        }
        return Area.owning(plane, inside);
    }

    /** A crossing of an edge with a row of centres, and which way the edge goes. */
    private record Crossing(double column, int turn) { }

    private void fillRow(int y, boolean[] inside) {
        Crossing[] crossings = crossings(y);
        int winding = 0;
        for (int i = 0; i + 1 < crossings.length; i++) {
            winding += crossings[i].turn();
            if (winding != 0) {
                int from = (int) Math.max(0, Math.ceil(crossings[i].column()));
                int to = (int) Math.min(plane.columns() - 1.0, Math.ceil(crossings[i + 1].column()) - 1);
                if (from <= to) {
                    Arrays.fill(inside, plane.index(from, y), plane.index(to, y) + 1, true);
                }
            }
        }
    }

    private Crossing[] crossings(int y) {
        Crossing[] found = new Crossing[8];
        int n = 0;
        for (int i = 0, j = row.length - 1; i < row.length; j = i++) {
            if (row[j] <= y != row[i] <= y) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, 2 * n);
                }
                double at = column[j] + (y - row[j]) / (row[i] - row[j]) * (column[i] - column[j]);
                found[n++] = new Crossing(at, row[i] > row[j] ? 1 : -1);
            }
        }
        Crossing[] all = Arrays.copyOf(found, n);
        Arrays.sort(all, (a, b) -> Double.compare(a.column(), b.column()));
        return all;
    }
}
