package org.septum.overlays;

/**
 * A closed line in picture coordinates: x grows to the right and y down, pixel (column, row) covers x from column to column + 1
 * and y from row to row + 1, so its centre lies at (column + 0.5, row + 0.5). The last point joins the first. The inside is on
 * the right of the way round as seen on the screen; a hole runs the other way.
 *
 * @param x the points' x; the record's own array, not to be written
 * @param y as many
 */
public record Contour(double[] x, double[] y) {
    public Contour {
        if (x.length != y.length || x.length < 3) {
            throw new IllegalArgumentException("a closed line needs three points or more: %d, %d".formatted(x.length, y.length));
        }
    }

    public int size() {
        return x.length;
    }

    /** Enclosed area in square pixels; negative for a hole. */
    public double signedArea() {
        double twice = 0;
        for (int i = 0, j = size() - 1; i < size(); j = i++) {
            twice += x[j] * y[i] - x[i] * y[j];
        }
        return twice / 2;
    }

    /**
     * The same line with the pixels' steps ironed out and its area kept: {@code rounds} of Taubin's filter, which shrinks and
     * swells in turn (Taubin, A signal processing approach to fair surface design, SIGGRAPH 1995; λ 0.5, μ −0.53). Lines of
     * fewer than 12 points come back as they are: there is nothing left of them to smooth.
     */
    public Contour smoothed(int rounds) {
        if (size() < 12) {
            return this;
        }
        double[] sx = x.clone();
        double[] sy = y.clone();
        for (int i = 0; i < rounds; i++) {
            sx = towardsNeighbours(towardsNeighbours(sx, 0.5), -0.53);
            sy = towardsNeighbours(towardsNeighbours(sy, 0.5), -0.53);
        }
        return new Contour(sx, sy);
    }

    private static double[] towardsNeighbours(double[] v, double share) {
        int n = v.length;
        double[] moved = new double[n];
        for (int i = 0; i < n; i++) {
            double middle = (v[(i + n - 1) % n] + v[(i + 1) % n]) / 2;
            moved[i] = v[i] + share * (middle - v[i]);
        }
        return moved;
    }
}
