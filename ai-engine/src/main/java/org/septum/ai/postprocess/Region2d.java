package org.septum.ai.postprocess;

/**
 * A connected region of a picture of weights.
 *
 * @param pixels how many
 * @param weight their sum
 * @param row weighted mean row index
 * @param column weighted mean column index
 */
public record Region2d(int pixels, double weight, double row, double column) {
    /**
     * The region of positive weights, connected through edges, whose weights add up to most; the first in reading order among
     * equals; null where no weight is positive.
     */
    public static Region2d heaviest(int[] weights, int rows, int columns) {
        boolean[] seen = new boolean[weights.length];
        int[] queue = new int[weights.length];
        Region2d best = null;
        for (int seed = 0; seed < weights.length; seed++) {
            if (weights[seed] > 0 && !seen[seed]) {
                Region2d region = grow(weights, rows, columns, seed, seen, queue);
                if (best == null || region.weight > best.weight) {
                    best = region;
                }
            }
        }
        return best;
    }

    private static Region2d grow(int[] weights, int rows, int columns, int seed, boolean[] seen, int[] queue) {
        int n = 1;
        queue[0] = seed;
        seen[seed] = true;
        double weight = 0;
        double row = 0;
        double column = 0;
        for (int head = 0; head < n; head++) {
            int i = queue[head];
            int r = i / columns;
            int c = i % columns;
            weight += weights[i];
            row += (double) weights[i] * r;
            column += (double) weights[i] * c;
            n = push(r > 0, i - columns, weights, seen, queue, n);
            n = push(r < rows - 1, i + columns, weights, seen, queue, n);
            n = push(c > 0, i - 1, weights, seen, queue, n);
            n = push(c < columns - 1, i + 1, weights, seen, queue, n);
        }
        return new Region2d(n, weight, row / weight, column / weight);
    }

    private static int push(boolean inside, int i, int[] weights, boolean[] seen, int[] queue, int n) {
        if (!inside || seen[i] || weights[i] <= 0) {
            return n;
        }
        seen[i] = true;
        queue[n] = i;
        return n + 1;
    }
}
