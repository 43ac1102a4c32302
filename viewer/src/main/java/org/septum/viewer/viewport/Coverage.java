package org.septum.viewer.viewport;

import java.util.List;
import org.septum.overlays.Contour;

/**
 * How much of each pixel of a rectangle is covered by shapes, 0 to 1: the step between lines in picture coordinates and smooth
 * edges on the screen.
 *
 * <p>Filling accumulates each edge's signed area per pixel and sums along the rows (the method of R. Levien's font-rs), so holes,
 * which run the other way round, stay open.
 */
final class Coverage {
    private final Tile area;
    private final int stride;
    private final float[] sums;

    /** @param area the rectangle of the viewport that may be covered */
    Coverage(Tile area) {
        this.area = area;
        stride = area.width() + 2;
        sums = new float[stride * area.height()];
    }

    Tile area() {
        return area;
    }

    /** Leaves only what the other, of the same area, covers too. */
    void keep(Coverage other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.min(sums[i], other.sums[i]);
        }
    }

    /** Covers the inside of closed lines. */
    void fill(List<Contour> lines, ViewGeometry geometry) {
        for (Contour line : lines) {
            for (int i = 0, j = line.size() - 1; i < line.size(); j = i++) {
                edge(x(line, j, geometry), y(line, j, geometry), x(line, i, geometry), y(line, i, geometry));
            }
        }
        for (int row = 0; row < area.height(); row++) {
            float sum = 0;
            for (int i = row * stride; i < (row + 1) * stride; i++) {
                sum += sums[i];
                sums[i] = Math.min(1, Math.abs(sum));
            }
        }
    }

    /** Covers closed lines as strokes. */
    void stroke(List<Contour> lines, ViewGeometry geometry, double halfWidth) {
        for (Contour line : lines) {
            for (int i = 0, j = line.size() - 1; i < line.size(); j = i++) {
                segment(x(line, j, geometry), y(line, j, geometry), x(line, i, geometry), y(line, i, geometry), halfWidth);
            }
        }
    }

    /** Covers closed lines as strokes with gaps. @param dash length of a stroke @param gap between strokes */
    void dash(List<Contour> lines, ViewGeometry geometry, double halfWidth, double dash, double gap) {
        for (Contour line : lines) {
            double along = 0;
            for (int i = 0, j = line.size() - 1; i < line.size(); j = i++) {
                along = dash(x(line, j, geometry), y(line, j, geometry), x(line, i, geometry), y(line, i, geometry), along,
                        halfWidth, dash, gap);
            }
        }
    }

    /** One edge, cut where strokes begin and end. @param along the length before it @return the length behind it */
    private double dash(double ax, double ay, double bx, double by, double along, double halfWidth, double dash, double gap) {
        double length = Math.hypot(bx - ax, by - ay);
        double at = 0;
        while (at < length) {
            double within = (along + at) % (dash + gap);
            double end = Math.min(length, at + (within < dash ? dash - within : dash + gap - within));
            end = end > at ? end : length;
            if (within < dash) {
                segment(ax + (bx - ax) * at / length, ay + (by - ay) * at / length, ax + (bx - ax) * end / length,
                        ay + (by - ay) * end / length, halfWidth);
            }
            at = end;
        }
        return along + length;
    }

    float at(int column, int row) {
        return sums[row * stride + column];
    }

    /** A contour counts from the pixels' corners, which is where the geometry's left and top edges are. */
    private double x(Contour line, int i, ViewGeometry geometry) {
        return geometry.left() + line.x()[i] * geometry.scaleX() - area.x();
    }

    private double y(Contour line, int i, ViewGeometry geometry) {
        return geometry.top() + line.y()[i] * geometry.scaleY() - area.y();
    }

    private void edge(double ax, double ay, double bx, double by) {
        if (ay == by) {
            return;
        }
        boolean down = ay < by;
        double x0 = down ? ax : bx;
        double y0 = down ? ay : by;
        double y1 = down ? by : ay;
        double slope = ((down ? bx : ax) - x0) / (y1 - y0);
        int first = Math.max(0, (int) Math.floor(y0));
        int end = Math.min(area.height(), (int) Math.ceil(y1));
        for (int row = first; row < end; row++) {
            double from = Math.max(row, y0);
            double to = Math.min(row + 1, y1);
            double left = Math.clamp(x0 + (from - y0) * slope, 0, area.width());
            double right = Math.clamp(x0 + (to - y0) * slope, 0, area.width());
            span(row * stride, Math.min(left, right), Math.max(left, right), (float) ((to - from) * (down ? 1 : -1)));
        }
    }

    /**
     * Part of an edge within one row, from {@code left} to {@code right}, of height {@code d}: what it adds to each pixel's sum.
     */
    private void span(int row, double left, double right, float d) {
        int first = (int) left;
        int last = (int) Math.ceil(right);
        if (last <= first + 1) {
            float share = (float) ((left + right) / 2 - first);
            sums[row + first] += d - d * share;
            sums[row + first + 1] += d * share;
            return;
        }
        double covered = 0;
        for (int column = first; column <= last; column++) {
            double now = areaLeftOf(column + 1.0, left, right);
            sums[row + column] += (float) (d * (now - covered));
            covered = now;
        }
    }

    /** Share of the pixel before {@code x} that lies right of an edge running evenly from {@code left} to {@code right}. */
    private static double areaLeftOf(double x, double left, double right) {
        double a = Math.clamp((x - 1 - left) / (right - left), 0, 1);
        double b = Math.clamp((x - left) / (right - left), 0, 1);
        double inside = (b - a) * (x - (left + (a + b) / 2 * (right - left)));
        return inside + a;
    }

    private void segment(double ax, double ay, double bx, double by, double half) {
        double reach = half + 1;
        int x0 = Math.max(0, (int) (Math.min(ax, bx) - reach));
        int x1 = Math.min(area.width(), (int) Math.ceil(Math.max(ax, bx) + reach));
        int y0 = Math.max(0, (int) (Math.min(ay, by) - reach));
        int y1 = Math.min(area.height(), (int) Math.ceil(Math.max(ay, by) + reach));
        double dx = bx - ax;
        double dy = by - ay;
        double length = Math.max(1e-12, dx * dx + dy * dy);
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                double t = Math.clamp(((x + 0.5 - ax) * dx + (y + 0.5 - ay) * dy) / length, 0, 1);
                double distance = Math.hypot(x + 0.5 - ax - t * dx, y + 0.5 - ay - t * dy);
                float cover = (float) Math.clamp(half + 0.5 - distance, 0, 1);
                int i = y * stride + x;
                sums[i] = Math.max(sums[i], cover);
            }
        }
    }
}
