package org.septum.imaging.distance;

import java.util.Arrays;

/**
 * Exact squared Euclidean distance of every voxel to the nearest marked one, in mm², one axis after another by lower envelopes of
 * parabolas (Felzenszwalb and Huttenlocher, Theory of Computing 8, 2012).
 */
public final class DistanceTransform {
    private final double[] f;
    private final int[] apex;
    private final double[] from;

    private DistanceTransform(int longest) {
        f = new double[longest];
        apex = new int[longest];
        from = new double[longest + 1];
    }

    /**
     * Infinite everywhere where nothing is marked.
     *
     * @param marked the column index running fastest, then row, then slice
     * @param spacing millimetres per column, row and slice; the axes are taken as perpendicular
     */
    public static double[] squared(boolean[] marked, int columns, int rows, int slices, double[] spacing) {
        double[] d = new double[marked.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = marked[i] ? 0 : Double.POSITIVE_INFINITY;
        }
        DistanceTransform lines = new DistanceTransform(Math.max(columns, Math.max(rows, slices)));
        int frame = columns * rows;
        for (int k = 0; k < slices; k++) {
            for (int j = 0; j < rows; j++) {
                lines.line(d, k * frame + j * columns, 1, columns, spacing[0]);
            }
            for (int c = 0; c < columns; c++) {
                lines.line(d, k * frame + c, columns, rows, spacing[1]);
            }
        }
        for (int i = 0; i < frame; i++) {
            lines.line(d, i, frame, slices, spacing[2]);
        }
        return d;
    }

    private void line(double[] d, int start, int stride, int n, double step) {
        for (int q = 0; q < n; q++) {
            f[q] = d[start + q * stride];
        }
        int last = envelope(n, step);
        if (last < 0) {
            return;
        }
        for (int q = 0, k = 0; q < n; q++) {
            while (k < last && from[k + 1] < q * step) {
                k++;
            }
            double across = (q - apex[k]) * step;
            d[start + q * stride] = across * across + f[apex[k]];
        }
    }

    /** Fills apex and from with the lower envelope; returns the index of its last parabola, -1 where there is none. */
    private int envelope(int n, double step) {
        int k = -1;
        for (int q = 0; q < n; q++) {
            if (f[q] == Double.POSITIVE_INFINITY) {
                continue;
            }
            double x = q * step;
            double meets = Double.NEGATIVE_INFINITY;
            while (k >= 0) {
                double a = apex[k] * step;
                meets = (f[q] + x * x - f[apex[k]] - a * a) / (2 * (x - a));
                if (meets > from[k]) {
                    break;
                }
                k--;
            }
            k++;
            apex[k] = q;
            from[k] = k == 0 ? Double.NEGATIVE_INFINITY : meets;
        }
        if (k >= 0) {
            Arrays.fill(from, k + 1, from.length, Double.POSITIVE_INFINITY);
        }
        return k;
    }
}
