package org.septum.dicom.codec.jpeg2000;

/**
 * The inverse of the reversible wavelet, 5/3 (T.800 F.3.8.2.1).
 *
 * <p>Each row is put together from its low-pass and high-pass half and at once lifted against the rows before it, so that a picture
 * goes through the cache once a decomposition.
 */
final class ReversibleWavelet {
    private ReversibleWavelet() {
    }

    /** @param area of the resolution that comes out, for its size and whether it starts at an odd column or row */
    static int[][] synthesise(Area area, int[][] ll, int[][] hl, int[][] lh, int[][] hh) {
        int height = area.height();
        int odd = area.y0() & 1;
        int[][] rows = new int[height][area.width()];
        if (area.isEmpty()) {
            return rows;
        }
        for (int i = 0; i < height + 2; i++) {
            boolean high = (i + odd & 1) != 0;
            if (i < height) {
                horizontal(high ? lh[i >> 1] : ll[i >> 1], high ? hh[i >> 1] : hl[i >> 1], rows[i], area.x0() & 1);
            }
            if (high && height > 1) {
                lift(rows, i);
            }
        }
        if (height == 1 && odd == 1) {
            halve(rows[0]);
        }
        return rows;
    }

    /** Row i is there now, so the low-pass one before it can be lifted, and then the high-pass one before that. */
    private static void lift(int[][] rows, int i) {
        int last = rows.length - 1;
        if (i > 0 && i - 1 <= last) {
            update(rows[i - 1], rows[mirror(i - 2, last)], rows[mirror(i, last)]);
        }
        if (i > 1) {
            predict(rows[i - 2], rows[mirror(i - 3, last)], rows[mirror(i - 1, last)]);
        }
    }

    static int mirror(int i, int last) {
        return i < 0 ? -i : i <= last ? i : 2 * last - i;
    }

    private static void update(int[] row, int[] before, int[] after) {
        for (int x = 0; x < row.length; x++) {
            row[x] -= before[x] + after[x] + 2 >> 2;
        }
    }

    private static void predict(int[] row, int[] before, int[] after) {
        for (int x = 0; x < row.length; x++) {
            row[x] += before[x] + after[x] >> 1;
        }
    }

    private static void halve(int[] row) {
        for (int x = 0; x < row.length; x++) {
            row[x] >>= 1;
        }
    }

    private static void horizontal(int[] low, int[] high, int[] row, int odd) {
        if (row.length == 1) {
            row[0] = odd == 0 ? low[0] : high[0] >> 1;
        } else if (odd == 0) {
            horizontalEven(low, high, row);
        } else {
            horizontalOdd(low, high, row);
        }
    }

    private static void horizontalEven(int[] low, int[] high, int[] row) {
        int before = high[0];
        int even = low[0] - (2 * before + 2 >> 2);
        row[0] = even;
        int pairs = row.length - 1 >> 1;
        for (int n = 1; n <= pairs; n++) {
            int after = n < high.length ? high[n] : before;
            int next = low[n] - (before + after + 2 >> 2);
            row[2 * n - 1] = before + (even + next >> 1);
            row[2 * n] = next;
            before = after;
            even = next;
        }
        if ((row.length & 1) == 0) {
            row[row.length - 1] = before + even;
        }
    }

    private static void horizontalOdd(int[] low, int[] high, int[] row) {
        int before = high[0];
        int even = 0;
        for (int n = 0; n < low.length; n++) {
            int after = n + 1 < high.length ? high[n + 1] : before;
            int next = low[n] - (before + after + 2 >> 2);
            row[2 * n] = before + (n == 0 ? next : even + next >> 1);
            row[2 * n + 1] = next;
            before = after;
            even = next;
        }
        if (high.length > low.length) {
            row[row.length - 1] = before + even;
        }
    }
}
