package org.septum.measurements.tumour;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of pixels of a plane as an area with a border half-way between the centres of pixels inside and outside. Points are mm
 * along columns and rows, 0 at the centre of the first pixel.
 */
final class PlaneRegion {
    /** How far inside a point is, between 0 and 1: on the border it is this. */
    private static final double BORDER = 0.5;
    /** A line is inside where no point of it is beyond this: borders are steps, and a straight line cuts their corners. */
    private static final double GRAZING = 0.25;

    private final boolean[] inside;
    private final int columns;
    private final int rows;
    private final double mmPerColumn;
    private final double mmPerRow;

    record Point(double x, double y) {
        double to(Point other) {
            return Math.hypot(other.x - x, other.y - y);
        }

        Point towards(Point other, double share) {
            return new Point(x + share * (other.x - x), y + share * (other.y - y));
        }
    }

    /** @param inside row by row, becomes the region's own */
    PlaneRegion(boolean[] inside, int columns, double mmPerColumn, double mmPerRow) {
        this.inside = inside;
        this.columns = columns;
        rows = inside.length / columns;
        this.mmPerColumn = mmPerColumn;
        this.mmPerRow = mmPerRow;
    }

    double stepMm() {
        return Math.min(mmPerColumn, mmPerRow) / 4;
    }

    boolean has(int column, int row) {
        return column >= 0 && row >= 0 && column < columns && row < rows && inside[row * columns + column];
    }

    /** The points of the border half-way between two neighbouring pixels. */
    List<Point> border() {
        List<Point> points = new ArrayList<>();
        for (int row = -1; row < rows; row++) {
            for (int column = -1; column < columns; column++) {
                if (has(column, row) != has(column + 1, row)) {
                    points.add(new Point((column + 0.5) * mmPerColumn, row * mmPerRow));
                }
                if (has(column, row) != has(column, row + 1)) {
                    points.add(new Point(column * mmPerColumn, (row + 0.5) * mmPerRow));
                }
            }
        }
        return points;
    }

    /** How far inside a point is: between the four pixels around it, by distance. */
    private double depth(double x, double y) {
        double column = x / mmPerColumn;
        double row = y / mmPerRow;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        double right = column - left;
        double down = row - top;
        return (1 - down) * ((has(left, top) ? 1 - right : 0) + (has(left + 1, top) ? right : 0))
                + down * ((has(left, top + 1) ? 1 - right : 0) + (has(left + 1, top + 1) ? right : 0));
    }

    boolean has(Point p) {
        return depth(p.x(), p.y()) >= BORDER;
    }

    /** Whether a whole line lies inside. */
    boolean has(Point a, Point b) {
        int steps = (int) Math.ceil(a.to(b) / stepMm());
        for (int i = 1; i < steps; i++) {
            Point p = a.towards(b, (double) i / steps);
            if (depth(p.x(), p.y()) < GRAZING) {
                return false;
            }
        }
        return true;
    }

    /** Where a line from a point inside leaves the region. @param dx with {@code dy} a direction 1 mm long */
    Point exit(Point from, double dx, double dy) {
        double step = stepMm();
        double length = 0;
        double before = depth(from.x(), from.y());
        while (true) {
            double depth = depth(from.x() + (length + step) * dx, from.y() + (length + step) * dy);
            if (depth < BORDER) {
                double share = before == depth ? 0 : (before - BORDER) / (before - depth);
                double reached = length + share * step;
                return new Point(from.x() + reached * dx, from.y() + reached * dy);
            }
            before = depth;
            length += step;
        }
    }
}
